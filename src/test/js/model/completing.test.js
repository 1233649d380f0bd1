import { begun, emojiNamed, offersOfEmoji, offersOfPeople } from '/page/model/completing.js';
import { expect } from '../expect.js';

const people = ['Ada Lovelace', 'Adam', 'Grace', 'Zoë', 'محمد'].map((name) => ({ name }));
const EMOJI = { smile: '😄', smiley: '😃', heart_eyes: '😍', eyes: '👀', '+1': '👍' };
const offered = (typed) => offersOfPeople(people, typed).map(({ text }) => text);

export function an_at_sign_begins_a_mention() {
  expect(begun('hello @ad', 9)).equals({ kind: 'mention', from: 6, typed: 'ad' });
  expect(begun('hello @', 7)).equals({ kind: 'mention', from: 6, typed: '' });
  expect(begun('(@Ada Lo) and more', 8)).equals({ kind: 'mention', from: 1, typed: 'Ada Lo' });
}

export function a_colon_and_two_letters_begin_an_emoji() {
  expect(begun('yes :sm', 7)).equals({ kind: 'emoji', from: 4, typed: 'sm' });
  expect(begun(':+1', 3)).equals({ kind: 'emoji', from: 0, typed: '+1' });
  for (const text of ['yes :s', 'at 10:30', 'see: sm', 'std::move', 'https://ex'])
    expect([text, begun(text, text.length)]).equals([text, null]);
}

export function nothing_begins_inside_a_word_or_on_another_line() {
  for (const text of ['mail ada@ex', 'hello', '@ada\nhello'])
    expect([text, begun(text, text.length)]).equals([text, null]);
}

export function names_that_begin_with_the_text_come_before_names_that_contain_it() {
  expect(offered('ad')).equals(['@Ada Lovelace ', '@Adam ']);
  expect(offered('lov')).equals(['@Ada Lovelace ']);
  expect(offered('')).equals(people.map(({ name }) => `@${name} `));
  expect(offered('x')).equals([]);
}

export function accents_and_case_are_ignored() {
  expect(offered('ZO')).equals(['@Zoë ']);
  expect(offered('مُح')).equals(['@محمد ']);
}

export function a_complete_word_gets_no_suggestion() {
  expect(offered('grace')).equals([]);
}

export function emoji_are_suggested_by_name() {
  expect(offersOfEmoji(EMOJI, 'smi').map(({ text }) => text)).equals(['😄', '😃']);
  expect(offersOfEmoji(EMOJI, 'eye').map(({ label }) => label)).equals([':eyes:', ':heart_eyes:']);
  expect(offersOfEmoji(EMOJI, '+1').map(({ text }) => text)).equals(['👍']);
}

export function at_most_eight_are_suggested() {
  const crowd = Array.from({ length: 50 }, (_, i) => ({ name: `Ada ${i}` }));
  expect(offersOfPeople(crowd, 'ada').length).is(8);
}

export function an_emoji_is_suggested_once_by_any_of_its_names() {
  const emoji = { thumbsup: '👍', '+1': '👍', heart: '❤️', heart_eyes: '😍', sweet_heart: '💟' };
  const found = (typed) => emojiNamed(emoji, typed).map((one) => one.emoji);
  expect(found('heart')).equals(['❤️', '😍', '💟']);
  expect(found('Heart Ey')).equals(['😍']);
  expect(found(':thumbsup:')).equals(['👍']);
  expect(emojiNamed(emoji, '+')).equals([{ emoji: '👍', name: '+1' }]);
  expect([found(' '), found('rose')]).equals([[], []]);
}

const enters = (names, typed) => offersOfPeople(names.map((name) => ({ name })), typed)[0]?.sure ?? false;

export function enter_takes_a_begun_name_but_sends_a_name_in_full() {
  for (const typed of ['gr', 'Ada L', 'lov', 'ann m'])
    expect([typed, enters(['Ada Lovelace', 'Grace', 'Ann', 'Ann Marie'], typed)]).equals([typed, true]);
  for (const typed of ['', ' ', 'Ann', 'ann', 'ANN', 'Ann '])
    expect([typed, enters(['Anna', 'Ann', 'Ann Marie'], typed)]).equals([typed, false]);
}

export function enter_takes_an_emoji_only_by_its_full_name() {
  const emoji = { 100: '💯', 10: '🔟', '+1': '👍', '-1': '👎', ok: '🆗', smile: '😄', o: '⭕', 1234: '🔢', t1: '🕐' };
  const sure = (typed) => offersOfEmoji(emoji, typed)[0]?.sure ?? false;
  for (const typed of ['ok', 'smile']) expect([typed, sure(typed)]).equals([typed, true]);
  for (const typed of ['10', '12', '100', '+1', '-1', 'smi', 't1', 'OK', 'o'])
    expect([typed, sure(typed)]).equals([typed, false]);
}
