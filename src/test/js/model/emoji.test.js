import { kinds, recent, used } from '/page/model/emoji.js';
import { isEmojiOnly } from '/page/text/graphemes.js';
import { device } from '../cast.js';
import { expect } from '../expect.js';

export function every_group_has_many_emoji_and_no_duplicates() {
  const all = kinds().flatMap(([, emoji]) => emoji);
  expect(kinds().every(([, emoji]) => emoji.length > 20)).is(true);
  expect(new Set(all).size).is(all.length);
  expect(all.every(isEmojiOnly)).is(true);
}

export function recently_used_emoji_come_first() {
  const store = device();
  expect(recent(store)[0]).is('👍');
  used('🌱', store);
  used('🐝', store);
  used('🌱', store);
  expect(recent(store).slice(0, 3)).equals(['🌱', '🐝', '👍']);
}

export function the_number_of_remembered_emoji_is_limited() {
  const store = device();
  for (const emoji of kinds()[2][1].slice(0, 30)) used(emoji, store);
  expect(recent(store).length).is(16);
}
