import { LANGUAGES, highlighted } from '/page/text/highlight.js';
import { expect } from '../expect.js';

export async function code_is_cut_into_pieces_that_are_the_code_again() {
  const code = 'let a = "b"; // c\n<b>${1}</b>';
  const pieces = await highlighted(code, 'JS');
  expect(pieces.map(({ text }) => text).join('')).is(code);
  expect(pieces.find(({ text }) => text === 'let').look).is('keyword');
  expect(pieces.find(({ text }) => text === '// c').look).is('comment');
}

export async function a_very_long_line_stays_plain() {
  const line = (n) => `let a = "${'b'.repeat(n)}"`;
  expect((await highlighted(line(400), 'js')) !== null).is(true);
  expect(await highlighted(line(500), 'js')).is(null);
}

export async function every_language_can_be_loaded() {
  for (const language of LANGUAGES) expect([language, (await highlighted('a = 1', language)) !== null]).equals([language, true]);
}

export async function a_language_that_nobody_knows_stays_plain() {
  for (const language of ['', 'english', 'constructor', 'toString']) expect([language, await highlighted('x', language)]).equals([language, null]);
}
