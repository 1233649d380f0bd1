import { pieces } from '/page/text/linkify.js';
import { expect } from '../expect.js';

const links = (text) => pieces(text).filter(({ href }) => href);
const hrefs = (text) => links(text).map(({ href }) => href);

function steps(text) {
  let n = 0;
  pieces(text, () => n++);
  return n;
}

export function an_address_becomes_a_link_and_the_rest_stays() {
  expect(pieces('see https://a.example/x now')).equals([
    { text: 'see ' },
    { text: 'https://a.example/x', href: 'https://a.example/x' },
    { text: ' now' },
  ]);
}

export function the_punctuation_of_the_sentence_is_not_part_of_it() {
  expect(links('Go to https://a.example/x.').map(({ text }) => text)).equals(['https://a.example/x']);
  expect(links('(see https://a.example/x).').map(({ text }) => text)).equals(['https://a.example/x']);
  expect(links('https://a.example/Garden_(room)!').map(({ text }) => text)).equals(['https://a.example/Garden_(room)']);
}

export function several_addresses_are_several_links() {
  expect(hrefs('http://a.example and https://b.example/?q=1')).equals(['http://a.example/', 'https://b.example/?q=1']);
}

export function the_joined_pieces_equal_the_text() {
  const all = [
    '',
    'plain',
    'x https://a.example, y',
    'https://',
    'http://a b',
    '((https://a.example))',
    '‮https://a.example‬ é 👏',
  ];
  for (const text of all) {
    expect(
      pieces(text)
        .map((piece) => piece.text)
        .join(''),
    ).is(text);
  }
}

export function dangerous_and_deceptive_addresses_are_not_links() {
  expect(links('https://a.example').length).is(1);
  const others = [
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'https://',
    'http://:80',
    'https://bank.example@evil.example/',
    'https://user:secret@evil.example/',
  ];
  for (const text of others) expect(links(text)).equals([]);
}

export function markup_in_an_address_stays_text() {
  const attacks = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</textarea>',
    '#{7*7}',
    '${7*7}',
    '{{7*7}}',
  ];
  for (const text of attacks) expect(pieces(text)).equals([{ text }]);
  const [link] = links('https://a.example/"><img src=x onerror=alert(1)>');
  expect(link.href).is('https://a.example/');
}

export function the_work_grows_no_faster_than_the_text() {
  const shapes = [
    (n) => 'http://'.repeat(n),
    (n) => `https://a.example/${'('.repeat(n)}`,
    (n) => `https://a.example/${')'.repeat(n)}`,
    (n) => `https://a.example/${'.'.repeat(n)}!`,
    (n) => 'https://a.example/) '.repeat(n),
    (n) => `${'a'.repeat(n)}!`,
  ];
  for (const shape of shapes) {
    const longer = shape(4_000);
    expect(steps(longer) <= 4 * longer.length).is(true);
  }
  expect(steps('https://a.example/') > 0).is(true);
}
