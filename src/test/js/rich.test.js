import { Names } from '/page/mentions.js';
import { unmarked, writeText } from '/page/rich.js';
import { expect } from './expect.js';

const people = { names: new Names(['Ada', 'Grace']), me: new Names(['Ada']) };

/** What the text is made of, in an element of its own. */
function written(text) {
  const template = document.createElement('template');
  template.id = 'code-block';
  const block = document.createElement('div');
  block.append(document.createElement('pre'));
  block.firstChild.append(document.createElement('code'));
  template.content.append(block);
  document.body.append(template);
  const element = document.createElement('div');
  writeText(element, text, people);
  template.remove();
  return element;
}

const tags = (element) => [...element.querySelectorAll('*')].map(({ localName }) => localName);

export function what_is_not_marked_is_shown_exactly_as_it_was_typed() {
  const text = '  two  spaces\n\n* and lines ';
  expect(written(text).textContent).is(text);
  expect(written(text).classList.contains('rich')).is(false);
  expect(tags(written(text))).equals([]);
}

export function what_is_marked_is_made_of_a_few_elements() {
  const element = written('**a**\n- b\n- c');
  expect(tags(element)).equals(['p', 'strong', 'ul', 'li', 'li']);
  expect(element.textContent).is('abc');
  expect(element.classList.contains('rich')).is(true);
}

export function links_open_elsewhere_and_tell_nothing() {
  for (const text of ['see https://example.org/a', '**see** https://example.org/a', '[there](https://example.org/a)']) {
    const a = written(text).querySelector('a');
    expect(a.getAttribute('href')).is('https://example.org/a');
    expect(a.rel).is('noopener noreferrer nofollow');
    expect(a.target).is('_blank');
  }
}

export function a_link_that_says_where_it_leads_leads_there() {
  expect(written('[https://good.example](https://bad.example/)').textContent).is('https://bad.example/');
  expect(written('[www.good.example](https://bad.example/)').textContent).is('https://bad.example/');
  expect(written('[the door](https://bad.example/)').querySelector('a').title).is('https://bad.example/');
}

export function names_are_marked_and_ones_own_more() {
  const element = written('@Ada, ask **@Grace**, not @Linus');
  expect(element.querySelector('mark.mention').textContent).is('@Ada');
  expect(element.querySelector('strong span.mention').textContent).is('@Grace');
  expect(element.querySelectorAll('.mention').length).is(2);
}

export function code_mentions_nobody() {
  expect(written('`@Ada`').querySelectorAll('.mention').length).is(0);
}

const MARKUP = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt&colon;alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg)',
  '[x](vbscript:alert(1))',
  '[x](https://example.org/"onmouseover="alert(1))',
  '[x](<https://example.org/ onclick=alert(1)>)',
  '[x](https://a:b@example.org/)',
  '![x](https://example.org/x.png "onerror=alert(1)")',
  '```"><img src=x onerror=alert(1)>\ncode\n```',
  '`<img src=x onerror=alert(1)>`',
  '&lt;img src=x onerror=alert(1)&gt;',
  '<form action=//evil.example><button>x</button></form>',
  '<style>*{display:none}</style>',
  '<base href=//evil.example>',
  '<p id=announcer class=newest style="position:fixed">',
];
const FEW = ['a', 'blockquote', 'br', 'code', 'em', 'li', 'ol', 'p', 'pre', 's', 'strong', 'ul', 'div', 'span', 'bdi', 'mark'];
const ATTRIBUTES = ['href', 'rel', 'target', 'title', 'class'];

export function nothing_else_gets_through() {
  for (const trick of MARKUP)
    for (const text of [trick, `**${trick}**`, `**a** ${trick}`, `> ${trick}`, `- ${trick}\n- b`, `[${trick}](https://example.org/)`])
      for (const one of written(text).querySelectorAll('*')) {
        expect([text, FEW.includes(one.localName)]).equals([text, true]);
        for (const { name } of one.attributes) expect([text, name, ATTRIBUTES.includes(name)]).equals([text, name, true]);
        if (one.localName === 'a') expect([text, /^https?:$/.test(one.protocol), one.username]).equals([text, true, '']);
      }
}

export function a_line_of_it_elsewhere_has_no_marks() {
  expect(unmarked('**Before** the `frost`, at https://example.org/')).is('Before the frost, at https://example.org/');
  expect(unmarked('1 < 2')).is('1 < 2');
  expect(unmarked('**a** <img src=x onerror=alert(1)>')).is('a <img src=x onerror=alert(1)>');
}
