import { messageOf } from '/page/text/message.js';
import { expect } from '../expect.js';
import { work } from '../work.js';
import { written } from '../written.js';

const shown = (text) => written(text).innerHTML.replaceAll(/<p>|<\/p>/g, '').replaceAll(/ (?:rel|target|title|scope)="[^"]*"/g, '');

/** Each text with the elements that it becomes. */
function become(cases) {
  for (const [text, html] of Object.entries(cases)) expect([text, shown(text)]).equals([text, html]);
}

/** Texts in which nothing is marked. */
function stay(texts) {
  for (const text of texts) expect([text, messageOf(text).marked, written(text).textContent]).equals([text, false, text]);
}

export function marks_become_elements() {
  become({
    '**bold** and *leaning*, _too_': '<strong>bold</strong> and <em>leaning</em>, <em>too</em>',
    '~~gone~~ `code *as is*`': '<s>gone</s> <code>code *as is*</code>',
    '***both***': '<strong><em>both</em></strong>',
    '***a* b**': '<strong><em>a</em> b</strong>',
    '**a *b***': '<strong>a <em>b</em></strong>',
    '*a **b** c*': '<em>a <strong>b</strong> c</em>',
    '**one\ntwo**': '<strong>one\ntwo</strong>',
    '[the door](https://example.org/a)': '<a href="https://example.org/a">the door</a> <bdi class="host" dir="ltr">(example.org)</bdi>',
    '[a *b* `c`](https://example.org/)': '<a href="https://example.org/">a <em>b</em> <code>c</code></a> <bdi class="host" dir="ltr">(example.org)</bdi>',
    '`` a`b ``': '<code>a`b</code>',
    '**Ada**: yes': '<strong>Ada</strong>: yes',
    '(*Ada*)': '(<em>Ada</em>)',
    '"**Ada**"': '"<strong>Ada</strong>"',
  });
}

export function other_scripts_need_no_space_around_a_mark() {
  become({
    '中文**粗体**中文': '中文<strong>粗体</strong>中文',
    'هذا **مهم** جدا': 'هذا <strong>مهم</strong> جدا',
    '**강조**는': '<strong>강조</strong>는',
    '使用`code`命令': '使用<code>code</code>命令',
    'و**مهم**': 'و<strong>مهم</strong>',
  });
}

export function what_nobody_marked_is_shown_as_typed() {
  stay([
    'Shall we begin?',
    '  two spaces,\n\n\nthree lines  ',
    '\tint main() {\n\t\treturn 0;\n\t}',
    ...['好的~~明天见~~', 'Hi~~ how are you~~', ':* hugs :*'],
    ...['*', '**', '***', '*****', '_____', '~~~~', '*_*', '^_^', '-_- and -_-', '>_<', 'd*_*b', '* * *', '---'],
    ...['2 * 3 * 4 and 2*3*4 and a**b**c', 'x**2 + y**2', '5* hotels and 4* hotels', 'int *p = *q;', 'f(*args, **kwargs)'],
    ...['**/*.js and src/**/*.ts', '*.txt', 'rm *.js *.ts', '.*foo.*bar', '/* a comment */', 'Footnote* and again*'],
    ...['snake_case_name', '__init__.py', '__init__', 'if __name__ == "__main__":', '__init__(self)', '_private', '@user_name_', 'a_b_c'],
    ...['\\*a b\\*c', 'a\\*b c\\*', '\\* a \\*', '\\*a\nb\\*', '¯\\_(ツ)_/¯', '¯_(ツ)_/¯', 'C:\\temp\\new', 'C:\\temp\\*.*', '\\\\server\\share\\_docs', 'C:\\Users\\me\\.ssh', '\\*', '\\begin{a_b}'],
    ...['1. April is my birthday', '- so what', '# not a heading', '    four spaces', '2026. A good year', '+1'],
    ...['a > b', '>:(', '>', '> \n>', '| a | b |', '| a | b |\n|---|---|', 'a | b', '~one~ tilde'],
    ...['```', '```\n```', '```hello there everybody', '```js', '~~~', '``', '` `', 'don`t and can`t', 'the ` key'],
    ...['https://example.org/*a*_b_ is a link', '<b>bold</b> &lt;i&gt; &amp; &#42;', '![a picture](x.png)', '[1]: x.org'],
    ...['[not a link](javascript:alert(1)) [nor this](data:text/html,x) [nor that](//example.org)', '[x] done', '[ ] open', '[]', '[]()'],
    'one\n\n007. bond',
  ]);
}

export function marks_change_nothing_around_them() {
  become({
    '**No idea** ¯\\_(ツ)_/¯': '<strong>No idea</strong> ¯\\_(ツ)_/¯',
    '**Look:** \\\\server\\share\\_docs and C:\\Users\\me\\.ssh': '<strong>Look:</strong> \\\\server\\share\\_docs and C:\\Users\\me\\.ssh',
    '**a**\n\n\n    b\tc  d  ': '<strong>a</strong>\n\n\n    b\tc  d  ',
    '**a** __init__.py': '<strong>a</strong> __init__.py',
    '**a** &amp; <i>': '<strong>a</strong> &amp;amp; &lt;i&gt;',
    '*a _b* c_': '<em>a _b</em> c_',
    '**a *b** c*': '<strong>a *b</strong> c*',
    '*one\n\ntwo* **b**': '*one\n\ntwo* <strong>b</strong>',
    '[a](https://example.org "title") **b**': '[a](<a href="https://example.org/">https://example.org</a> "title") <strong>b</strong>',
    '[a][1] **b**\n[1]: https://example.org/x': '[a][1] <strong>b</strong>\n[1]: <a href="https://example.org/x">https://example.org/x</a>',
  });
}

export function a_backslash_before_a_pair_of_marks_keeps_them() {
  become({
    '\\*not leaning\\*': '*not leaning*',
    '\\*\\*not bold\\*\\* **bold**': '**not bold** <strong>bold</strong>',
    '\\`no code\\`': '`no code`',
    '\\_x\\_, *y*': '_x_, <em>y</em>',
    '*a \\* b*': '<em>a \\* b</em>',
  });
}

export function a_line_is_quoted_if_it_is_marked() {
  become({
    '> When do we meet?\nAt six.': '<blockquote>When do we meet?</blockquote>At six.',
    '> a\n> b\n\nc': '<blockquote>a\nb</blockquote>c',
    '> > a\n> b': '<blockquote><blockquote>a</blockquote>b</blockquote>',
    '>> a': '<blockquote><blockquote>a</blockquote></blockquote>',
    '> - a\n> - b': '<blockquote><ul class="list"><li>a</li><li>b</li></ul></blockquote>',
    '> *a\nb*': '<blockquote>*a</blockquote>b*',
  });
  for (const n of [9, 20, 2_000]) expect(written(`${'>'.repeat(n)} and words`).textContent.endsWith('and words')).is(true);
}

export function a_list_keeps_its_numbers_and_ends_with_its_last_item() {
  become({
    '- one\n- two': '<ul class="list"><li>one</li><li>two</li></ul>',
    '7. seven\n8. eight': '<ol class="list"><li value="7">seven</li><li value="8">eight</li></ol>',
    '2. yes\n5. no': '<ol class="list"><li value="2">yes</li><li value="5">no</li></ol>',
    '5. b\n2. a': '<ol class="list"><li value="5">b</li><li value="2">a</li></ol>',
    '0. zero\n1. one': '<ol class="list"><li value="0">zero</li><li value="1">one</li></ol>',
    '1) a\n2) b': '<ol class="list list--bracket"><li value="1">a</li><li value="2">b</li></ol>',
    '- eggs\n- milk\nThank you all': '<ul class="list"><li>eggs</li><li>milk</li></ul>Thank you all',
    '- eggs\n  from the shop\n- milk': '<ul class="list"><li>eggs\nfrom the shop</li><li>milk</li></ul>',
    '- a\n  - b\n    - c\n- d': '<ul class="list"><li>a<ul class="list"><li>b<ul class="list"><li>c</li></ul></li></ul></li><li>d</li></ul>',
    '1. a\n  - b': '<ol class="list"><li value="1">a<ul class="list"><li>b</li></ul></li></ol>',
    'To buy:\n- a\n- b\n\nSoon.': 'To buy:<ul class="list"><li>a</li><li>b</li></ul>Soon.',
    '- a\n- b\n1. c\n2. d': '<ul class="list"><li>a</li><li>b</li></ul><ol class="list"><li value="1">c</li><li value="2">d</li></ol>',
    '- **a**\n- b': '<ul class="list"><li><strong>a</strong></li><li>b</li></ul>',
    '- - a\n- - b': '<ul class="list"><li>- a</li><li>- b</li></ul>',
  });
  stay(['- eggs\nThank you all', '007. bond\n008. next', '1. a\n\n2. b', '- a\n1. b']);
}

export function tasks_are_check_marks() {
  become({
    '- [x] eggs\n- [ ] milk':
      '<ul class="list"><li class="task"><span role="img">☑</span>eggs</li><li class="task"><span role="img">☐</span>milk</li></ul>',
    '- [y] eggs\n- [] milk': '<ul class="list"><li>[y] eggs</li><li>[] milk</li></ul>',
  });
}

const code = (text, language = '') => `<div class="code-block"><span data-language=""${language ? '' : ' hidden=""'}>${language}</span><pre><code>${text}</code></pre></div>`;

export function a_fence_holds_all_that_stands_in_it() {
  become({
    '```\na *b*\n```': code('a *b*'),
    '```js\nlet a  = 1;\n```': code('let a  = 1;', 'js'),
    '```c++\nx\n```\nafter': `${code('x', 'c++')}after`,
    '```npm install\nnpm test```': code('npm install\nnpm test'),
    '```\nnpm test```': code('npm test'),
    '```\n  a\n\n\tb\n```': code('  a\n\n\tb'),
    '```\nno end': code('no end'),
    '~~~\na\n```\nb\n~~~': code('a\n```\nb'),
    '````\n```\n````': code('```'),
    '> ```\n> a\n> ```\nb': `<blockquote>${code('a')}</blockquote>b`,
    '- a\n  ```\n  x\n  ```\n- b': `<ul class="list"><li>a${code('x')}</li><li>b</li></ul>`,
    '```js const a = 1;```': '<code>js const a = 1;</code>',
    '```hello there\n**b**': '```hello there\n<strong>b</strong>',
  });
}

const table = (head, ...rows) => {
  const tr = (name, cells) => `<tr>${cells.map((cell) => `<${name} class="cell--start">${cell}</${name}>`).join('')}</tr>`;
  return `<div><table><thead>${tr('th', head)}</thead><tbody>${rows.map((row) => tr('td', row)).join('')}</tbody></table></div>`;
};

export function a_table_has_all_its_cells() {
  become({
    '| a | b |\n|---|---|\n| 1 | 2 |': table(['a', 'b'], ['1', '2']),
    'a|b\n-|-\n1|2|3\n4': `${table(['a', 'b'], ['1', '2', '3'])}4`,
    '|a|\n|-|\n|**b**|': table(['a'], ['<strong>b</strong>']),
    'a|b\n-|-\n`x|y`|1\\|2': table(['a', 'b'], ['<code>x|y</code>', '1|2']),
  });
  expect(written('a|b\n:-:|-:\n1|2').querySelector('td').className).is('cell--center');
  stay(['a|b\n-|-|-\n1|2', 'a|b\nx|-\n1|2']);
}

export function html_stays_text() {
  become({ '**a** <img src=x onerror=alert(1)> &lt;': '<strong>a</strong> &lt;img src=x onerror=alert(1)&gt; &amp;lt;' });
  expect(written('**a** ![b](https://example.org/x.png)').querySelector('img')).is(null);
}

export function an_address_among_marks_is_a_link_and_is_not_marked() {
  const link = (url) => `<a href="${url}">${url}</a>`;
  become({
    '**see** https://example.org/*a*_b_c.': `<strong>see</strong> ${link('https://example.org/*a*_b_c')}.`,
    '**https://example.org/a**': `<strong>${link('https://example.org/a')}</strong>`,
    '*https://example.org/a_b*': `<em>${link('https://example.org/a_b')}</em>`,
    '> https://example.org/a': `<blockquote>${link('https://example.org/a')}</blockquote>`,
  });
}

/** Texts that would cost most if anything was looked at over and over; each is repeated to the length that is wanted. */
const HOSTILE = [
  ...['-\n', '- \n', '- a\n', '\n- ', '1.\n', '1. a\n', '+\n*\n', '-a\n', '>\n', '> ', '>', '>- ', '> -\n', '>a\n', '- > ', '- - ', '  -\n', '- a\n  ', '- a\n1. b\n', ' - a\n'],
  ...['*_', '_*', '*', '_', '~', '~~', '**a ', '~~*', '*a_ ', '**a*', '*a **a ', '_a *b ', 'a*', '*a', '__a ', ' __a__', '*a* ', '***a', 'a***', '\\*', '\\', '\\\n', '\\*a', '\\*a '],
  ...['[', ']', '[]', '[a', '![[]', '](', '[a](', '[a](b', '[a](b "', '[a](<b', '[a](b (', '[](', '[[a](b)', '[a]( ', '[a](\\(', '[`', '[a](http://b', '[a](http://(', '[a](http://b)', '](http://)'],
  ...['`', '``` ', '```\n', '~~~\n', '` `` ', '`a``b```c', '```a\n- ', '```a b\n', '````a b\n~~~~~a b\n', '`a` ', '|', '|\n', '|-\n', 'a|b\n-|-\n', '`|'],
  ...[':', '://', 'http:', 'http://', 'http://%', 'http://%http:', 'http://a.b ', 'http://a.b*', '*http://%', 'http://[', '[http://a.b', 'https://a.b/(', 'https://a.b/)'],
  ...[' ', '\n', '  \n', 'a\n', 'a  \n', '\t', '-\t', 'a', '@', '&', '<', '#\n'],
];
const fill = (piece, length) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

export function reading_twice_the_text_is_at_most_about_twice_the_work() {
  expect(work(() => messageOf('two *words*')) > 0).is(true);
  for (const piece of HOSTILE) {
    const [half, whole] = [2_000, 4_000].map((length) => work(() => messageOf(fill(piece, length))));
    expect([piece, whole <= 2.5 * half, whole <= 100 * 4_000]).equals([piece, true, true]);
  }
}

export function deep_nesting_stays_cheap() {
  for (const text of ['*'.repeat(2_000) + 'a' + '*'.repeat(1_999), '['.repeat(2_000) + ']'.repeat(2_000), `${'- '.repeat(2_000)}a`])
    expect([text.slice(0, 2), work(() => messageOf(text)) <= 100 * 4_000]).equals([text.slice(0, 2), true]);
}
