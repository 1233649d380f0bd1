import { markup } from '/page/text/markdown.js';
import { expect } from '../expect.js';
import { work } from '../work.js';

const shown = (text) => markup(text)?.replaceAll('\n', '');

export function marks_become_elements() {
  expect(shown('**bold** and *leaning*, _too_')).is('<p><strong>bold</strong> and <em>leaning</em>, <em>too</em></p>');
  expect(shown('~~gone~~ `code *as is*`')).is('<p><s>gone</s> <code>code *as is*</code></p>');
  expect(shown('> so they said\n\nthis')).is('<blockquote><p>so they said</p></blockquote><p>this</p>');
  expect(shown('- one\n- two')).is('<ul><li>one</li><li>two</li></ul>');
  expect(shown('3. one\n4. two')).is('<ol start="3"><li>one</li><li>two</li></ol>');
  expect(markup('```js\nlet a  = 1;\n```')).is('<pre><code class="language-js">let a  = 1;\n</code></pre>\n');
  expect(shown('[the door](https://example.org/a)')).is('<p><a href="https://example.org/a">the door</a></p>');
  expect(shown('**one**\ntwo')).is('<p><strong>one</strong><br>two</p>');
}

export function text_without_markup_is_left_alone() {
  for (const text of [
    'Shall we begin?',
    '  two spaces,\n\n\nthree lines  ',
    '*',
    '2 * 3 * 4 and 2*3*4 and a**b**c',
    '#{7*7} ${7*7} {{7*7}}',
    'snake_case_name and __init__py',
    '1. April is my birthday',
    '- so what',
    '# not a heading',
    '---',
    '    four spaces',
    'a > b',
    '>:(',
    '| a | b |\n|---|---|',
    'https://example.org/*a*_b_ is a link',
    '<b>bold</b> &lt;i&gt; <https://example.org/>',
    '![a picture](x.png)',
    '[not a link](javascript:alert(1)) [nor this](data:text/html,x) [nor that](//example.org)',
    '¯\\_(ツ)_/¯',
    'C:\\temp\\new',
    '~one~ tilde',
  ])
    expect([text, markup(text)]).equals([text, null]);
}

export function other_scripts_need_no_space_around_a_mark() {
  expect(shown('中文**粗体**中文')).is('<p>中文<strong>粗体</strong>中文</p>');
  expect(shown('هذا **مهم** جدا')).is('<p>هذا <strong>مهم</strong> جدا</p>');
}

export function a_backslash_escapes_markup() {
  expect(shown('\\*not leaning\\*')).is('<p>*not leaning*</p>');
}

export function html_stays_text() {
  expect(shown('**a** <img src=x onerror=alert(1)> &lt;')).is(
    '<p><strong>a</strong> &lt;img src=x onerror=alert(1)&gt; &amp;lt;</p>',
  );
  expect(shown('**a** ![b](https://example.org/x.png)').includes('<img')).is(false);
}

export function an_address_among_marks_is_a_link_and_is_not_marked() {
  expect(shown('**see** https://example.org/*a*_b_c.')).is(
    '<p><strong>see</strong> <a href="https://example.org/*a*_b_c">https://example.org/*a*_b_c</a>.</p>',
  );
  expect(shown('**https://example.org/a**')).is(
    '<p><strong><a href="https://example.org/a">https://example.org/a</a></strong></p>',
  );
}

/** Texts that would cost most if anything was looked at over and over; each is repeated to the length that is wanted. */
const HOSTILE = [
  ...['-\n', '- \n', '- a\n', '\n- ', '1.\n', '1. a\n', '+\n*\n', '-a\n', '>\n', '> ', '>', '>- ', '> -\n', '>a\n', '- > ', '- - ', '  -\n'],
  ...['*_', '_*', '*', '_', '~', '~~', '**a ', '~~*', '*a_ ', '**a*', '*a **a ', '_a *b ', 'a*', '\\*', '\\', '\\\n'],
  ...['[', ']', '[]', '[a', '![[]', '](', '[a](', '[a](b', '[a](b "', '[a](<b', '[a](b (', '[](', '[[a](b)', '[a]( ', '[a](\\(', '[`'],
  ...['`', '``` ', '```\n', '~~~\n', '` `` ', '`a``b```c', '```a\n- '],
  ...[':', '://', 'http:', 'http://', 'http://%', 'http://%http:', 'http://a.b ', 'http://a.b*', '*http://%', 'http://[', '[http://a.b', 'https://a.b/(', 'https://a.b/)'],
  ...[' ', '\n', '  \n', 'a\n', 'a  \n', '\t', '-\t', 'a', '@', '&', '<', '|', '#\n'],
];
const fill = (piece, length) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

export function reading_twice_the_text_is_at_most_about_twice_the_work() {
  expect(work(() => markup('two *words*')) > 0).is(true);
  for (const piece of HOSTILE) {
    const [half, whole] = [2_000, 4_000].map((length) => work(() => markup(fill(piece, length))));
    expect([piece, whole <= 2.5 * half, whole <= 100 * 4_000]).equals([piece, true, true]);
  }
}

export function deep_nesting_stays_cheap() {
  for (const text of ['*'.repeat(2_000) + 'a' + '*'.repeat(1_999), '['.repeat(2_000) + ']'.repeat(2_000), `${'- '.repeat(2_000)}a`])
    expect([text.slice(0, 2), work(() => markup(text)) <= 100 * 4_000]).equals([text.slice(0, 2), true]);
}
