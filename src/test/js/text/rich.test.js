import { oneLine } from '/page/text/shown.js';
import { expect } from '../expect.js';
import { written } from '../written.js';

const tags = (element) => [...element.querySelectorAll('*')].map(({ localName }) => localName);

export function text_without_markup_is_shown_exactly_as_typed() {
  const text = '  two  spaces\n\n* and lines ';
  expect(written(text).textContent).is(text);
  expect(written(text).classList.contains('rich')).is(false);
  expect(tags(written(text))).equals([]);
}

export function markup_becomes_a_few_elements() {
  const element = written('**a**\n- b\n- c');
  expect(tags(element)).equals(['p', 'strong', 'ul', 'li', 'li']);
  expect(element.textContent).is('abc');
  expect(element.classList.contains('rich')).is(true);
}

export function links_open_in_a_new_tab_without_a_referrer() {
  for (const text of ['see https://example.org/a', '**see** https://example.org/a', '[there](https://example.org/a)']) {
    const a = written(text).querySelector('a');
    expect(a.getAttribute('href')).is('https://example.org/a');
    expect(a.rel).is('noopener noreferrer nofollow');
    expect(a.target).is('_blank');
  }
}

const EVIL = '(evil.example)';
const PRETENDING = [
  'https://bank.example',
  'bank.example',
  'bank.example/login',
  'www.bank.example',
  'HTTPS://BANK.EXAMPLE/',
  '(https://bank.example)',
  'go to https://bank.example now',
  '**https://bank.example**',
  'h\u200bttps://bank.example',
  '\u2060https://bank.example',
  'https\u00ad://bank.example',
  'ｈｔｔｐｓ：／／ｂａｎｋ．ｅｘａｍｐｌｅ',
  'https://bank.example\u202egro.evil',
  'https://bank.example?evil.example',
  'the door',
  'https://evil.example.bank.example/',
  'https://evil.example/\u200b',
  'https://evil.example/x',
];

export function a_link_whose_text_is_not_its_address_shows_the_host_it_leads_to() {
  for (const text of PRETENDING)
    for (const message of [`[${text}](https://evil.example/)`, `**a** [${text}](https://evil.example/x?y)`]) {
      const element = written(message);
      expect([text, element.querySelector('a').hostname]).equals([text, 'evil.example']);
      expect([text, element.querySelector('.host')?.textContent]).equals([text, EVIL]);
    }
}

export function an_honest_address_is_shown_as_typed_without_a_host() {
  const honest = ['https://de.wikipedia.org/wiki/Käse', 'https://example.org', 'http://Example.org:8080/A?b=c#d'];
  for (const address of honest)
    for (const message of [address, `see ${address} now`, `**see** ${address}`, `[${address}](${address})`]) {
      const element = written(message);
      expect([message, element.querySelector('a').textContent]).equals([message, address]);
      expect([message, element.querySelector('.host')]).equals([message, null]);
    }
}

export function an_address_with_letters_that_only_look_like_those_of_a_host_shows_the_host() {
  for (const address of ['https://b\u0430nk.example/', 'https://ｂａｎｋ.example/']) {
    expect(written(address).querySelector('.host').textContent).is(`(${new URL(address).host})`);
    expect(written(`**a** ${address}`).querySelector('.host').textContent).is(`(${new URL(address).host})`);
  }
}

export function an_address_ends_before_a_character_that_turns_its_text_around() {
  const [a] = written('https://example.org/\u202egro.knab').querySelectorAll('a');
  expect([a.textContent, a.href]).equals(['https://example.org/', 'https://example.org/']);
}

export function a_link_without_a_text_shows_its_address() {
  expect(written('[](https://example.org/only)').textContent).is('https://example.org/only');
}

export function mentions_are_marked_and_ones_own_is_highlighted() {
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
const FEW = ['a', 'blockquote', 'code', 'em', 'li', 'ol', 'p', 'pre', 's', 'strong', 'ul', 'div', 'span', 'bdi', 'mark'];
const ATTRIBUTES = ['href', 'rel', 'target', 'title', 'class', 'dir', 'data-language', 'hidden', 'value'];

export function nothing_else_gets_through() {
  for (const trick of MARKUP)
    for (const text of [trick, `**${trick}**`, `**a** ${trick}`, `> ${trick}`, `- ${trick}\n- b`, `[${trick}](https://example.org/)`])
      for (const one of written(text).querySelectorAll('*')) {
        expect([text, FEW.includes(one.localName)]).equals([text, true]);
        for (const { name } of one.attributes) expect([text, name, ATTRIBUTES.includes(name)]).equals([text, name, true]);
        if (one.localName === 'a') expect([text, /^https?:$/.test(one.protocol), one.username]).equals([text, true, '']);
      }
}

export function a_one_line_summary_has_no_markup() {
  expect(oneLine('**Before** the `frost`, at https://example.org/')).is('Before the frost, at https://example.org/');
  expect(oneLine('1 < 2')).is('1 < 2');
  expect(oneLine('**a** <img src=x onerror=alert(1)>')).is('a <img src=x onerror=alert(1)>');
}
