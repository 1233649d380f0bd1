import { characters, hue, initial, isEmojiOnly } from '/page/text/graphemes.js';
import { uuid } from '/page/device/uuid.js';
import { expect } from '../expect.js';

export function a_line_of_a_few_emoji_is_shown_larger() {
  for (const text of ['👏', '👩‍🚀', '🏳️‍🌈 🌱', '❤️', '🇳🇱', '👍🏽👍🏽👍🏽'])
    expect([text, isEmojiOnly(text)]).equals([text, true]);
}

export function words_and_numbers_are_not_emoji() {
  for (const text of ['', ' ', '7', 'ok 👏', '©', '#', '👏'.repeat(4), '👏'.repeat(2000)]) {
    expect([text, isEmojiOnly(text)]).equals([text, false]);
  }
}

export function an_avatar_shows_the_first_visible_character() {
  expect(initial('ada')).is('A');
  expect(initial('👩‍🚀 Sally')).is('👩‍🚀');
  expect(initial('')).is('');
  expect(characters('e\u0301a').length).is(2);
}

export function a_letter_keeps_its_marks() {
  expect(initial('e\u0301lodie')).is('E\u0301');
  expect(initial('คำปัน')).is('คำ');
  expect(initial('\u1112\u1161\u11ab\u1102\u1161')).is('\u1112\u1161\u11ab');
}

export function the_same_name_has_the_same_hue() {
  expect(hue('Ada')).is(hue('Ada'));
  expect(hue('Ada') === hue('Grace')).is(false);
  expect(hue('Ada')).isBetween(0, 359);
}

export function every_draft_has_its_own_id() {
  const all = Array.from({ length: 100 }, uuid);
  expect(new Set(all).size).is(100);
  expect(all.every((one) => /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(one))).is(true);
}
