import { isFor } from '/page/text/addressed.js';
import { messageOf } from '/page/text/message.js';
import { Names, mentions } from '/page/text/mentions.js';
import { excerptOf, oneLine } from '/page/text/shown.js';
import { expect } from '../expect.js';
import { people, visible, written } from '../written.js';

const shown = (text) => written(text).innerHTML.replaceAll(/<p>|<\/p>/g, '').replaceAll(/ (?:rel|target|title|scope)="[^"]*"/g, '');

/** Each text with the elements that it becomes. */
function become(cases) {
  for (const [text, html] of Object.entries(cases)) expect([text, shown(text)]).equals([text, html]);
}

/** Texts in which nothing is marked. */
function stay(texts) {
  for (const text of texts) expect([text, messageOf(text).marked, written(text).textContent]).equals([text, false, text]);
}

/** Texts, each with the addresses in it that are links. */
function lead(cases) {
  for (const [text, ...addresses] of cases) expect([text, [...written(text).querySelectorAll('a')].map((a) => a.textContent)]).equals([text, addresses]);
}

export function faces_and_stars_keep_their_signs() {
  stay([
    ...['☆*:.｡. o(≧▽≦)o .｡.:*☆', '*:･ﾟ✧*:･ﾟ✧ hi ✧ﾟ･:*✧ﾟ･:*', '(ﾉ◕ヮ◕)ﾉ*:･ﾟ✧', '(ノ*°▽°*)', "(*'ω'*)", '(*°ω°*)', '(*^ω^*)', '(*≧m≦*)', 'ヽ(*⌒∇⌒*)ﾉ'],
    ...['_(:з」∠)_', '_(•̀ω•́ 」∠)_', '_(´ཀ`」 ∠)_', 'm(_ _)m', '(*_*)', '*\\o*/', '(*´ω`*)', '(´；ω；`) (´；ω；`)', '(`・ω・´) (`・ω・´)', '>>_>', '>>:(', 'ヾ(*´∀`*)ﾉ', 'ಠ_ಠ and ಠ_ಠ', '¬_¬'],
  ]);
}

export function sums_and_products_keep_their_signs() {
  stay([
    ...['长*宽*高', '长*宽*高=体积', '2*长+2*宽', 'длина*ширина*высота', 'α*β*γ', 'मात्रा*मूल्य*कर', 'e\u0301*a* e\u0301*', '\udc00*', 'אורך*רוחב*גובה', 'π*r*r', 'a*½*b', '10*€*5', 'f(x)=x*2, g(y)=y*3', '2**-1 and 3**-2'],
    ...['- 5\n- 3', '+ 1\n+ 2', 'Sum:\n  100\n- 20 €\n- 5,50 €\n= 74,50 €', '- 50%\n- 20%', '妈*的，你*的', 'f**k this s**t', 'sh*t and f*ck'],
  ]);
  become({
    '- 5 apples\n- 3 pears': '<ul class="list"><li>5 apples</li><li>3 pears</li></ul>',
    '- a\n  - 5\n  - 3\n- b': '<ul class="list"><li>a\n- 5\n- 3</li><li>b</li></ul>',
  });
}

export function code_in_which_there_is_nothing_to_see_is_shown_as_typed() {
  stay(['`\u200b`', '``\u2800``', '` `']);
  become({ '`a\u200b`': '<code>a\u200b</code>' });
}

export function marks_may_stand_between_scripts() {
  become({
    '**注意：**10轮': '<strong>注意：</strong>10轮',
    '**复现：**Docker': '<strong>复现：</strong>Docker',
    'abc**中文**': 'abc<strong>中文</strong>',
    '**中文**abc': '<strong>中文</strong>abc',
    '使用**Docker**部署': '使用<strong>Docker</strong>部署',
    'これは**「引用」**です': 'これは<strong>「引用」</strong>です',
    '他说**“好”**了': '他说<strong>“好”</strong>了',
    '**重要！**请看': '<strong>重要！</strong>请看',
    '这是*重点*。': '这是<em>重点</em>。',
    'ไทย**หนา**ไทย': 'ไทย<strong>หนา</strong>ไทย',
    '**שלום**־עולם': '<strong>שלום</strong>־עולם',
  });
}

export function a_marked_piece_may_begin_with_a_sign() {
  become({
    '**-5°C**': '<strong>-5°C</strong>',
    '**+49 30**': '<strong>+49 30</strong>',
    '**.env** and **--force**': '<strong>.env</strong> and <strong>--force</strong>',
    '**…a**': '<strong>…a</strong>',
    '~~-5~~': '<s>-5</s>',
    '**$5**, **#1**, **€5**': '<strong>$5</strong>, <strong>#1</strong>, <strong>€5</strong>',
    '*:smile:*': '<em>:smile:</em>',
    '**(-5)** and *(…a)*': '<strong>(-5)</strong> and <em>(…a)</em>',
  });
  stay(['**...**', '**!**', '**--**', '** -5 **', '**/*.js and **/*.ts', '"**/*.js", "**/*.ts"', '*.js *.ts', '*args, **kwargs', 'a ** -b ** c']);
}

export function marked_pieces_may_follow_each_other() {
  become({
    '*a*/*b*': '<em>a</em>/<em>b</em>',
    '_a_/_b_': '<em>a</em>/<em>b</em>',
    '**a**/**b**': '<strong>a</strong>/<strong>b</strong>',
    '*Foo*&*Bar*': '<em>Foo</em>&amp;<em>Bar</em>',
    '**a**=*b*': '<strong>a</strong>=<em>b</em>',
    '¿_a_? ¡_b_! »_c_«': '¿<em>a</em>? ¡<em>b</em>! »<em>c</em>«',
    '—_a_—': '—<em>a</em>—',
  });
  stay(['/*a*/*b*/', '2*a*/*b*', 'src/*a*/*b*', '/_a_/_b_/']);
}

export function backslashes_stay_where_nothing_would_be_marked() {
  stay(['(\\*|\\*)', '\\**\\*', '\\*\\*\\*\\*', '"\\*.txt" "\\*.md"', '\\\\*a*', '\\(a\\) \\[b\\]', '1\\. a\n2\\. b', '\\> a', 'C:\\_a\\_b']);
}

export function pictures_and_rules_are_shown_as_typed() {
  const link = '<a href="https://e.org/x.png">https://e.org/x.png</a>';
  become({
    '![a](https://e.org/x.png)': `![a](${link})`,
    '**see** ![a *b*](https://e.org/x.png)': `<strong>see</strong> ![a <em>b</em>](${link})`,
    'Hi![a](https://e.org/)': 'Hi!<a href="https://e.org/">a</a> <bdi class="host" dir="ltr">(e.org)</bdi>',
  });
  stay(['* * *\n* * *', '- - -\n- - -', '---\n---']);
}

const code = (text, language = '') => `<div class="code-block"><span data-language=""${language ? '' : ' hidden=""'}>${language}</span><pre><code>${text}</code></pre></div>`;

export function words_behind_a_closing_fence_are_words() {
  become({
    '```\na\n``` b\nc': `${code('a')}b\nc`,
    '```\na\n```请看': `${code('a')}请看`,
    '```js\na\n```, and `b`': `${code('a', 'js')}, and <code>b</code>`,
    '~~~\na\n~~~ b': `${code('a')}b`,
    '> ```\n> a\n> ``` b\nc': `<blockquote>${code('a')}b</blockquote>c`,
    '- x\n  ```\n  a\n  ``` b\n- y': `<ul class="list"><li>x${code('a')}b</li><li>y</li></ul>`,
    '```js\na``` b': '<code>js\na</code> b',
    '```\na\n```js\nb\n```': code('a\n```js\nb'),
    '````\na\n``` b\n````': code('a\n``` b'),
    '```\na\n```\n```\nb\n```': code('a') + code('b'),
    "```py\nprint('```')\n```": code("print('```')", 'py'),
  });
  expect(isFor('```\na\n``` @Ada', people)).is(true);
  stay(['```\n```\nx', '```\n\n```\nx', 'a\n```\n```\nb']);
}

export function a_quote_has_something_behind_its_marks() {
  stay(['>>>a', '> \u200b', '> \u2060\n> \u2800', '>>', '> >', '>>a\n>>b', '>_<', '>= 5', '->', '>:( hi', '＞引用']);
  become({
    '>>> a': '<blockquote><blockquote><blockquote>a</blockquote></blockquote></blockquote>',
    '>\n> a\n>': '<blockquote>a</blockquote>',
    '> a\n\n> b': '<blockquote>a</blockquote><blockquote>b</blockquote>',
    '> `a\n`b': '<blockquote>`a</blockquote>`b',
    '> - a\n- b\n- c': '<blockquote>- a</blockquote><ul class="list"><li>b</li><li>c</li></ul>',
  });
  expect(shown('|a|b|\n|-|-|\n|1|2|\n> q | r').endsWith('</div><blockquote>q | r</blockquote>')).is(true);
}

export function lists_nest_as_far_as_they_are_indented() {
  const inner = (one) => `<ul class="list"><li>a<ul class="list"><li>${one}</li></ul></li><li>c</li></ul>`;
  become({
    '- a\n   - b\n- c': inner('b'),
    '- a\n    - b\n- c': inner('b'),
    '- a\n\t- b\n- c': inner('b'),
    '- a\n - b\n- c': '<ul class="list"><li>a</li><li>b</li><li>c</li></ul>',
    '1. a\n  - b\n    1. c\n  - d\n2. e':
      '<ol class="list"><li value="1">a<ul class="list"><li>b<ol class="list"><li value="1">c</li></ol></li><li>d</li></ul></li><li value="2">e</li></ol>',
    '9. a\n   - s\n10. b': '<ol class="list"><li value="9">a<ul class="list"><li>s</li></ul></li><li value="10">b</li></ol>',
    '- a\n      deep\n- b': '<ul class="list"><li>a\n    deep</li><li>b</li></ul>',
    '- a\n  > q\n- b': '<ul class="list"><li>a<blockquote>q</blockquote></li><li>b</li></ul>',
    '1. a\n\n2. b\n3. c': '1. a<ol class="list"><li value="2">b</li><li value="3">c</li></ol>',
  });
  stay(['1.a\n2.b', '(1) x\n(2) y', '1、苹果\n2、梨', '١. أ\n٢. ب', '• a\n• b', '- a\n+ b', '1. a\n2) b', '01. a\n02. b', '999999999. a\n1000000000. b', '- \n- a', '1.\n2.']);
}

export function cells_keep_what_is_in_them() {
  const cells = (text) => [...written(text).querySelectorAll('td')].map((cell) => cell.textContent);
  const of = (row) => cells(`|a|b|\n|-|-|\n${row}`);
  expect(of('|1|')).equals(['1']);
  expect(of('|1|2|3|')).equals(['1', '2', '3']);
  expect(of('||2|')).equals(['', '2']);
  expect(of('|1|2| tail')).equals(['1', '2', 'tail']);
  expect(of('|`x|y|')).equals(['`x', 'y']);
  expect(of('|*x|y*|')).equals(['*x', 'y*']);
  expect(of('|¯\\_(ツ)_/¯|[x] t|')).equals(['¯\\_(ツ)_/¯', '[x] t']);
  expect(of('|x \\\\| y|')).equals(['x \\\\', 'y']);
  expect(of('|小明|１|')).equals(['小明', '１']);
  stay(['｜a｜b｜\n｜-｜-｜\n｜1｜2｜', '|a|b|\n|--|\n|1|2|', 'a|b\n---\n1|2', '|a|b|\n|===|===|\n|1|2|', '||spoiler||', '+---+\n| a |\n+---+\n| 1 |']);
}

export function a_host_ends_where_no_host_goes_on() {
  const host = 'https://e.org';
  lead([
    ...["'s page", ',then', ';x', '!x', '(see)', '&x', '*b*', '|x', '{x}', '你好', 'ありがとう', '입니다', 'ครับ', 'привет', 'שלום', 'شكرا', '🎉谢谢', '→x', '१', '…', '–b', '。cn', ', @Ada', ',@Ada'].map((after) => [host + after, host]),
    ['https://e.org:8080你好', 'https://e.org:8080'],
    ['http://localhost:3000你好', 'http://localhost:3000'],
    ['http://127.0.0.1你好/a', 'http://127.0.0.1'],
    ['https://www.中文.com你好', 'https://www.中文.com'],
    ...['https://www.qq音乐.com/', 'https://例え.jp/道', 'https://пример.рф/путь', 'https://e.org/你好', 'https://e.org:8080/你好', 'https://e.org?x=1', 'https://e_f.org/', 'https://xn--mnchen-3ya.de/'].map((whole) => [whole, whole]),
    ...['https://{host}/x', 'https://*.e.org/x', 'https://...', 'https://?', 'https:/e.org', 'https:// e.org', 'www.e.org', 'a@e.org', 'ftp://e.org', '//e.org'].map((none) => [none]),
  ]);
  expect(isFor('https://e.org,@Ada', people)).is(true);
}

export function a_bracket_that_was_opened_before_an_address_ends_it() {
  lead([
    ['(https://e.org/a)b', 'https://e.org/a'],
    ['链接(https://e.org/a)请看', 'https://e.org/a'],
    ['[https://e.org/a]b', 'https://e.org/a'],
    ['f(https://e.org/a)(x)', 'https://e.org/a'],
    ['{url:https://e.org/a},b', 'https://e.org/a'],
    ['(https://e.org/a_(b)_c)d', 'https://e.org/a_(b)_c'],
    ['(https://e.org/a_(b).)', 'https://e.org/a_(b)'],
    ['[https://[::1]:9080/]', 'https://[::1]:9080/'],
    ['https://e.org/?a[]=1&a[]=2', 'https://e.org/?a[]=1&a[]=2'],
    ['https://e.org/?q=a[b]=(c)&d={e}', 'https://e.org/?q=a[b]=(c)&d={e}'],
    ['https://e.org/a×', 'https://e.org/a'],
    ['→https://e.org/a←', 'https://e.org/a'],
    ['https://e.org/€5', 'https://e.org/€5'],
    ['https://e.org/C++', 'https://e.org/C++'],
    ['https://e.org/100%', 'https://e.org/100%'],
  ]);
}

const MANY = new Names(["O'Neil", 'Jean-Luc', 'Mary Ann', 'J.R.', 'Dr. Who', 'Zoë 🎉', 'Anna', 'Anna-Maria', '1984', '🎉', 'क्\u200dष', 'Ada']);
const MENTIONED = {
  '@O’Neil': 'O’Neil',
  '@OʼNeil’s': 'OʼNeil',
  "@O'Neil's": "O'Neil",
  '@Jean\u2011Luc': 'Jean\u2011Luc',
  '@Jean\u2010Luc, hi': 'Jean\u2010Luc',
  '@Mary\u00a0Ann': 'Mary\u00a0Ann',
  '@MARY ANN': 'MARY ANN',
  '@J.R. said': 'J.R.',
  '@Dr. Who?': 'Dr. Who',
  '@Zoe\u0308 🎉!': 'Zoe\u0308 🎉',
  '@Anna-Maria': 'Anna-Maria',
  '@Anna, @Anna-Maria': 'Anna',
  '@1984.': '1984',
  '👍@🎉': '🎉',
  '@क्\u200dष।': 'क्\u200dष',
  '【@Ada】': 'Ada',
  'a\u200b@Ada': 'Ada',
  'and/or/@Ada': 'Ada',
};
const NOBODY = ['@Jean', '@J.R', '@19845', '1@1984', '@क्ष', '@Mary Annie', '@Mary\nAnn', '@\u200bAda', '@A\u00adda', '＠Ada', '@Аda', 'git@Ada:x', 'e.org/users/@Ada', '@{Ada}', '@ Ada'];

export function names_are_mentioned_as_keyboards_write_them() {
  for (const [text, name] of Object.entries(MENTIONED)) {
    const pieces = mentions(text, MANY);
    expect([text, pieces.find((piece) => piece.name)?.name]).equals([text, name]);
    expect(pieces.map((piece) => piece.text).join('')).is(text);
    expect(MANY.has(name)).is(true);
  }
  for (const text of NOBODY) expect([text, mentions(text, MANY).filter((piece) => piece.name)]).equals([text, []]);
}

const ALL = ['```\na\n``` @Ada', '- 5\n- 3', '**a**/**b** 长*宽*高', '![a](https://e.org/x.png)', 'https://e.org你好', '(https://e.org/a)b', '1. a\n  - b\n    1. c\n2. d', '|a|b|\n|-|-|\n|1|2|\n> q | r'];

export function one_line_and_an_excerpt_say_what_the_message_says() {
  const letters = (text) => text.replace(/[^\p{L}\p{N}]/gu, '');
  for (const text of ALL) {
    expect([text, letters(oneLine(text))]).equals([text, letters(visible(written(text)))]);
    expect([text, letters(Object.values(excerptOf(text, 0, 0)).join(''))]).equals([text, letters(oneLine(text))]);
  }
}
