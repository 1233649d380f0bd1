import { Words, plain } from '/page/model/words.js';
import { expect } from '../expect.js';

const bundle = {
  'page.new.one': '{n} new message',
  'page.new.other': '{n} new messages',
  'page.typing.other': '{who} are typing',
  'page.few.few': '{n} few',
  'page.few.other': '{n} other',
};
const words = new Words(bundle, 'en');

export function a_placeholder_is_filled_with_its_value() {
  expect(words.text('page.typing.other', { who: 'Ada' })).is('Ada are typing');
}

export function a_filled_in_value_is_not_filled_again() {
  expect(words.text('page.typing.other', { who: '{who} {n}' })).is('{who} {n} are typing');
}

export function a_placeholder_without_a_value_stays() {
  expect(words.text('page.typing.other', { constructor: 'x' })).is('{who} are typing');
}

export function one_and_many_have_their_own_sentences() {
  expect(words.counted('page.new', 1)).is('1 new message');
  expect(words.counted('page.new', 2)).is('2 new messages');
  expect(words.counted('page.new', 1234)).is('1,234 new messages');
}

export function a_language_with_more_plurals_uses_them() {
  const arabic = new Words(bundle, 'ar-u-nu-latn');
  expect(arabic.counted('page.few', 3)).is('3 few');
  expect(arabic.counted('page.few', 100)).is('100 other');
}

export function a_list_follows_the_language() {
  expect(plain(words.list([{ name: 'Ada' }, { name: 'Grace' }]))).is('Ada and Grace');
  expect(plain(new Words(bundle, 'de').list(['Ada', 'Grace', 'Linus']))).is('Ada, Grace und Linus');
}

export function names_stay_apart_from_the_sentence() {
  expect(words.parts('page.typing.other', { who: words.list([{ name: 'Ada' }, { name: 'Grace' }]) })).equals([
    { name: 'Ada' },
    ' and ',
    { name: 'Grace' },
    ' are typing',
  ]);
}

export function a_key_without_words_is_reported() {
  expect(words.has('page.nothing')).is(false);
  expect(words.text('page.nothing')).is('page.nothing');
  expect(words.has('constructor')).is(false);
}
