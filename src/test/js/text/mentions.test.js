import { isFor } from '/page/text/addressed.js';
import { Names, mentions } from '/page/text/mentions.js';
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

const MANY = new Names(['小明', '小明明', '小红', '山田', '민수', 'محمد', 'Ada', 'Zoë', 'Đỗ', 'राम', 'สมชาย', 'Ольга', 'O’Neil']);
const MENTIONED = {
  '交给@小明处理': '小明',
  '@小红你好': '小红',
  '@小明明天来': '小明明',
  '@山田さん、明日': '山田',
  '@민수야': '민수',
  'و@محمد': 'محمد',
  'شكرا@محمد، نعم': 'محمد',
  '@Ada处理': 'Ada',
  '请@Ada处理': 'Ada',
  '@小明ok': '小明',
  'ขอบคุณ@สมชายครับ': 'สมชาย',
  '@राम।': 'राम',
  '@Zoe\u0308!': 'Zoe\u0308',
  '@ZOË': 'ZOË',
  '@Đô\u0303': 'Đô\u0303',
  '@Đỗ, ok': 'Đỗ',
  '（@小明）': '小明',
  '@Ольга, да': 'Ольга',
  '@O’Neil!': 'O’Neil',
  '@Ada/@Zoë': 'Ada',
  '@小明@小红': '小明',
  '@Adam@Ada': undefined,
  '@Ada’s': 'Ada',
  "@Ada's": 'Ada',
  '👏@Ada': 'Ada',
  '@Ada👏': 'Ada',
};
const NOBODY = ['x@Ada', 'x@Ada.example', 'é@Ada', 'e\u0301@Ada', 'да@Ольга', '7@Ada', '_@Ada', '@Adam', '@Ada2', '@Ada_', '@Zoe', '@Adae\u0301', '@Ada\u0301', '@Ольгам', '@小明2', '@Ada@mastodon.example', 'mastodon.example/@Ada', '@@Ada', '@محمدين', 'ada.lovelace@Ada.org'];

export function a_name_is_mentioned_in_every_script() {
  for (const [text, name] of Object.entries(MENTIONED)) expect([text, mentions(text, MANY).find((piece) => piece.name)?.name]).equals([text, name]);
}

export function names_that_follow_each_other_are_all_mentioned() {
  for (const text of ['@小明@小红', '@小明 @小红', '@Ada@Zoë', '@Ada, @Zoë', '@Ada/@Zoë'])
    expect([text, mentions(text, MANY).filter((piece) => piece.name).length]).equals([text, 2]);
}

export function in_an_address_or_a_longer_name_nobody_is_mentioned() {
  for (const text of NOBODY) expect([text, mentions(text, MANY).filter((piece) => piece.name)]).equals([text, []]);
}

const SPOKEN_TO_NOBODY = ['`@Ada`', '```\n@Ada\n```', 'https://mastodon.example/@Ada', 'https://x.example/?to=@Ada', '[@Ada](https://example.org/)', '``@Ada``', '```@Ada```', '> `@Ada`'];
const SPOKEN_TO_ADA = ['@Ada', '**@Ada**', '> @Ada', '- @Ada\n- b', 'a|b\n-|-\n@Ada|c', '`x` @Ada', 'https://example.org/ @Ada', '~~@Ada~~', 'x\n@Ada'];

export function what_is_no_mention_on_the_screen_is_none() {
  const people = { names, me: new Names(['Ada']) };
  for (const text of SPOKEN_TO_NOBODY) expect([text, isFor(text, people)]).equals([text, false]);
  for (const text of SPOKEN_TO_ADA) expect([text, isFor(text, people)]).equals([text, true]);
}

export function the_joined_pieces_equal_the_whole_text() {
  const text = 'a @Ada @Ada Lovelace@Grace @@Grace b';
  const pieces = mentions(text, names);
  expect(pieces.map((piece) => piece.text).join('')).is(text);
}

export function a_message_addresses_the_members_it_mentions() {
  expect(isFor('thank you, @ADA!', { names, me: new Names(['Ada']) })).is(true);
  expect(isFor('thank you, Ada!', { names, me: new Names(['Ada']) })).is(false);
  expect(isFor('@Ada', { names, me: new Names(['Grace']) })).is(false);
  expect(isFor('@Ada Lovelace', { names, me: new Names(['Ada']) })).is(false);
}

export function a_message_full_of_at_signs_stays_cheap() {
  const long = new Names(Array.from({ length: 64 }, (_, i) => '@'.repeat(i + 1)));
  expect(work(() => mentions('@Ada', names)) > 0).is(true);
  for (const piece of ['@', '@ ', '*@', '@Ada '])
    expect([piece, work(() => mentions(piece.repeat(4_000 / piece.length), long)) < 400 * 4_000]).equals([piece, true]);
}
