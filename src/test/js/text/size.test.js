import { isStacked, mayBeLong } from '/page/text/size.js';
import { expect } from '../expect.js';
import { work } from '../work.js';

export function real_writing_is_never_taken_for_a_pile_of_marks() {
  for (const text of ['Tiếng Việt', 'Tiếng Việt'.normalize('NFD'), 'ที่นี่ ปู่ ย่า น้ำ', 'བསྒྲུབས་པའི་', 'مُحَمَّدٌ رَّسُولُ ٱللَّٰهِ', 'נִקּוּד בְּרֵאשִׁית', 'កម្ពុជា', 'ကြွှေ့', 'हिन्दी', 'یہ نستعلیق', '👩🏽‍🚀 1️⃣ ❤️'])
    expect([text, isStacked(text)]).equals([text, false]);
}

export function piles_of_marks_are_found() {
  const pile = (mark, n) => `x${mark.repeat(n)}`;
  for (const text of [pile('\u0336', 45), pile('\u0301', 5), pile('\u20dd', 9), pile('\u0301\u200d', 9), pile('ུ', 30), `fine, ${pile('\u0489', 12)}`])
    expect([text, isStacked(text)]).equals([text, true]);
}

export function only_a_text_that_may_fill_a_screen_is_measured() {
  for (const text of ['Shall we begin?', 'x'.repeat(500), 'x\n'.repeat(11)]) expect([text, mayBeLong(text)]).equals([text, false]);
  for (const text of ['x'.repeat(501), 'x\n'.repeat(13)]) expect([text, mayBeLong(text)]).equals([text, true]);
  expect(work(() => mayBeLong('x\n'.repeat(2_000)))).is(0);
}
