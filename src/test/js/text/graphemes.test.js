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

export function the_first_letter_is_the_one_that_is_first_as_people_count() {
  const names = ['Ada', 'élodie', 'e\u0301lodie', '\u1112\u1161\u11ab', '한나', 'हिमा', 'क्षमा', 'นภา', 'เมษา', 'مريم', 'م\u0651', '7of9', '1\ufe0f\u20e3 x'];
  names.push('ක්\u200dර', 'ॐ', '\u0d15\u0d4d\u0d30', '𝒜da', '🇳🇱 Lin', '✌🏽', '-', '明', 'ßen', 'คำปัน', 'อำนาจ', 'ຄຳ');
  for (const name of names) expect([name, initial(name)]).equals([name, characters(name)[0].toLocaleUpperCase()]);
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
