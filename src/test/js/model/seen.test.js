import { keepSeen } from '/page/model/seen.js';
import { ada, device, events, grace, joined, page, run, said, welcome } from '../cast.js';
import { expect } from '../expect.js';

/** Ada's page on this device: she has seen the first five, and then messages 6 to 8 came. */
function tab(store = device()) {
  const room = page(store);
  room.receive(welcome({ head: 5 }), 0);
  room.receive(events(joined(1, ada), ...run(2, 5)), 0);
  room.receive(events(said(6, grace, '@Ada'), said(7, ada), said(8, grace)), 0);
  return room;
}

const unread = ({ unread: { seen, count, mentions, line } }) => [seen, count, mentions, line];

export function what_is_seen_in_another_tab_is_not_unread() {
  const room = tab();
  expect(unread(room)).equals([5, 2, 1, 5]);
  room.seenElsewhere(6);
  expect(unread(room)).equals([6, 1, 0, 6]);
  room.seenElsewhere(8);
  expect(unread(room)).equals([8, 0, 0, null]);
  room.seenElsewhere(6);
  expect(unread(room)).equals([8, 0, 0, null]);
}

export function what_is_seen_before_it_comes_here_is_never_unread() {
  const room = tab();
  room.seenElsewhere(9);
  room.receive(events(said(9, grace)), 0);
  expect(unread(room)).equals([9, 0, 0, null]);
  room.receive(events(said(10, grace)), 0);
  expect(unread(room)).equals([10 - 1, 1, 0, 9]);
}

export function coming_back_in_another_tab_ends_a_mark_as_unread() {
  const room = tab();
  room.holdFrom(3);
  expect(unread(room)).equals([2, 5, 1, 2]);
  room.seenElsewhere(2);
  expect([room.unread.held, ...unread(room)]).equals([false, 2, 5, 1, 2]);
  room.holdFrom(3);
  room.seenElsewhere(8);
  expect([room.unread.held, ...unread(room)]).equals([false, 8, 0, 0, null]);
}

const stored = ({ storage }) => storage.get('seen').seq;

export function a_tab_behind_does_not_overwrite_what_another_has_seen() {
  const store = device();
  const [one, two] = [tab(store), tab(store)];
  one.unread.attend(8);
  keepSeen(one);
  two.seenElsewhere(6);
  keepSeen(two);
  expect(stored(two)).is(8);
}

export function a_mark_as_unread_is_stored_though_it_is_less() {
  const room = tab();
  room.unread.attend(8);
  keepSeen(room);
  room.holdFrom(3);
  keepSeen(room);
  expect(stored(room)).is(2);
  room.unread.release();
  room.unread.attend(8);
  keepSeen(room);
  expect(stored(room)).is(8);
}

export function in_another_log_a_lower_number_counts() {
  const store = device();
  const room = tab(store);
  room.unread.attend(8);
  keepSeen(room);
  room.receive(welcome({ epoch: 'second', head: 2 }), 0);
  keepSeen(room);
  expect(room.storage.get('seen')).equals({ epoch: 'second', seq: 2 });
}
