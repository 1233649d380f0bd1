import { Names, isFor, mentions } from '/page/model/mentions.js';
import { expect } from '../expect.js';
import { work } from '../work.js';

const names = new Names(['Ada', 'Ada Lovelace', 'Grace', 'محمد', '李雷']);
const found = (text) => mentions(text, names).flatMap(({ name }) => name ?? []);

export function an_at_sign_before_a_name_mentions_it() {
  expect(found('@Ada, have you seen @grace?')).equals(['Ada', 'grace']);
  expect(found('(@李雷) و @محمد')).equals(['李雷', 'محمد']);
}

export function the_longest_name_wins() {
  expect(found('@Ada Lovelace said so')).equals(['Ada Lovelace']);
  expect(found('@Ada Love')).equals(['Ada']);
}

export function part_of_a_word_is_not_a_mention() {
  for (const text of ['mail@ada', 'ada@Grace.org', '@Adam', '@Ada_', '@Grace2', 'Ada', '@ Ada', '@everyone', '@'])
    expect([text, found(text)]).equals([text, []]);
}

export function the_joined_pieces_equal_the_whole_text() {
  const text = 'a @Ada @Ada Lovelace@Grace @@Grace b';
  const pieces = mentions(text, names);
  expect(pieces.map((piece) => piece.text).join('')).is(text);
}

export function a_message_addresses_the_members_it_mentions() {
  expect(isFor('thank you, @ADA!', new Names(['Ada']))).is(true);
  expect(isFor('thank you, Ada!', new Names(['Ada']))).is(false);
  expect(isFor('@Ada', new Names([]))).is(false);
}

export function a_message_full_of_at_signs_stays_cheap() {
  const long = new Names(Array.from({ length: 64 }, (_, i) => '@'.repeat(i + 1)));
  expect(work(() => mentions('@Ada', names)) > 0).is(true);
  for (const piece of ['@', '@ ', '*@', '@Ada '])
    expect([piece, work(() => mentions(piece.repeat(4_000 / piece.length), long)) < 400 * 4_000]).equals([piece, true]);
}
