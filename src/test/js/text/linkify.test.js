import { addressAt } from '/page/text/linkify.js';
import { expect } from '../expect.js';
import { written } from '../written.js';

const links = (text) => [...written(text).querySelectorAll('a')];
const shown = (text) => links(text).map((a) => a.textContent);

function steps(text) {
  let n = 0;
  for (let i = 0; i < text.length; ) {
    const start = text.indexOf('http', i);
    if (start < 0) break;
    i = Math.max(start + 1, addressAt(text, start, () => n++).whole);
  }
  return n;
}

/** What stands around an address and does not belong to it: the address is in the middle. */
const AROUND = [
  ...[['see ', ' now'], ['', '.'], ['', '!'], ['', '...'], ['(', ')'], ['(', ').'], ['[', ']'], ['{', '}'], ['"', '"'], ["'", "'"], ['<', '>'], ['', ', then'], ['', ';'], ['', ':'], ['**', '**'], ['_', '_']],
  ...[['请看 ', '，然后回复。'], ['（', '）です'], ['', '。'], ['', '、次'], ['「', '」'], ['《', '》'], ['', '！'], ['', '？'], ['', '；'], ['请看', '，']],
  ...[['', '، ثم'], ['', '؟'], ['', '؛'], ['هذا ', '.'], ['', '۔'], ['', '।']],
  ...[['„', '“'], ['“', '”'], ['«', '»'], ['‚', '‘'], ['‘', '’'], ['» ', ' «'], ['', '—see'], ['', ' — see'], ['', '– see'], ['', '…']],
  ...[['', '\u200b'], ['', '\u200b now'], ['', '\u2060'], ['', '\u00ad'], ['', '\ufeff'], ['', '\u202c'], ['\u2066', '\u2069'], ['', '\u200e'], ['', '\u00a0now'], ['', '\u3000次'], ['', '👏'], ['', ' 👏🏽'], ['', '👩‍💻'], ['', '❤️']],
];
const PLAIN = ['https://example.com/guide', 'http://example.com', 'https://example.com/a_b?c=d&e=1#f'];

export function what_stands_around_an_address_is_not_part_of_it() {
  for (const address of PLAIN)
    for (const [before, after] of AROUND) {
      const text = before + address + after;
      expect([text, shown(text)]).equals([text, [address]]);
    }
}

const WHOLE = [
  ...['https://example.com/Garden_(room)', 'https://example.com/a(b)c', 'https://example.com/[a]', 'https://example.com/{id}/x', 'https://example.com/x?y={z}'],
  ...['https://fonts.example.com/css?family=Open+Sans|Roboto', 'https://example.com/a,b;c:d', "https://example.com/it's", 'https://example.com/~ada/x*y', 'https://example.com/a!b', 'https://example.com/@ada'],
  ...['https://de.wikipedia.org/wiki/Käse', 'https://ru.wikipedia.org/wiki/Сыр', 'https://zh.wikipedia.org/wiki/奶酪', 'https://ar.wikipedia.org/wiki/جبن', 'https://hi.wikipedia.org/wiki/पनीर'],
  ...['https://en.wikipedia.org/wiki/Michelson–Morley_experiment', 'https://fr.wikipedia.org/wiki/L’Équipe', 'https://ca.wikipedia.org/wiki/Col·lecció', 'https://ja.wikipedia.org/wiki/ジョン・レノン', 'https://fa.wikipedia.org/wiki/می‌خواهم'],
  ...['https://web.archive.org/web/2020/https://example.com/', 'https://example.com/?to=https://example.org/', 'https://example.com/a%20b', 'http://localhost:9080/parley', 'http://127.0.0.1/', 'http://[::1]:9080/x', 'https://example.com/a/', 'https://example.com/?q=', 'https://example.com/a-', 'https://example.com/#/a/b', 'https://example.com/🎉/x', 'https://col·lecció.cat/'],
];

export function an_address_is_whole_and_shown_as_typed() {
  for (const address of WHOLE)
    for (const text of [address, `see ${address} now`, `**see** ${address}`, `（${address}）`, `${address}.`]) {
      expect([text, shown(text)]).equals([text, [address]]);
      expect(links(text)[0].href).is(new URL(address).href);
    }
}

export function a_possessive_ends_a_host() {
  expect(shown('see https://example.com’s page')).equals(['https://example.com']);
}

export function several_addresses_are_several_links() {
  const [one, other] = ['http://a.example', 'https://b.example/?q=1'];
  for (const between of [' and ', ' ', '\n', ',', ', ', ';', '|', '，', '、'])
    expect([between, shown(one + between + other)]).equals([between, [one, other]]);
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
  for (const text of others) expect([text, shown(text)]).equals([text, []]);
}

export function markup_in_an_address_stays_text() {
  const attacks = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '</textarea>', '#{7*7}', '${7*7}', '{{7*7}}'];
  for (const text of attacks) expect([text, written(text).children.length, written(text).textContent]).equals([text, 0, text]);
  expect(links('https://a.example/"><img src=x onerror=alert(1)>')[0].href).is('https://a.example/');
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
