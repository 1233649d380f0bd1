import { cleaned, isBlank, isUnseen } from '/page/text/cleaned.js';
import { random } from '../random.js';
import { expect } from '../expect.js';

/** What `text.PlainTextCasesTest` reads too: the server says the same of these texts. */
const cases = await (await fetch('/test/text/plain-text.json')).json();
const SAMPLE = ['\0', '\r', '\n', '\r\n', '\t', '\v', '\x1b', '\x7f', '\x85', '\x9f', '\u2028', '\ud83d', '\ude00', '😀', 'a', 'م', '\u200b', ' '];

export function a_text_is_cleaned_to_what_the_server_accepts() {
  expect(cases.length > 30).is(true);
  for (const one of cases) expect([one.name, cleaned(one.typed)]).equals([one.name, { text: one.cleaned, left: one.left }]);
}

export function a_text_without_anything_to_see_is_known_as_such() {
  for (const one of cases) expect([one.name, isUnseen(one.typed)]).equals([one.name, one.unseen]);
}

export function white_space_alone_is_blank() {
  for (const text of ['', ' ', '\t\n', '\u00a0\u3000']) expect(isBlank(text)).is(true);
  for (const text of ['\u200b', '\ufeff', 'a']) expect(isBlank(text)).is(false);
}

export function what_is_clean_stays_as_it_is() {
  const seed = globalThis.seed ?? 7;
  const next = random(seed);
  for (let i = 0; i < 2_000; i++) {
    const typed = Array.from({ length: 12 }, () => SAMPLE[Math.floor(next() * SAMPLE.length)]).join('');
    const { text } = cleaned(typed);
    expect([seed, typed, cleaned(text)]).equals([seed, typed, { text, left: 0 }]);
    expect(text.isWellFormed?.() ?? true).is(true);
  }
}
