import { Unread } from '/page/model/unread.js';
import { grace, joined, said } from '../cast.js';
import { expect } from '../expect.js';

const away = { own: false, attentive: false };
const here = { own: false, attentive: true };

export function messages_in_view_are_seen() {
  const unread = new Unread();
  unread.arrive(said(1, grace), here);
  expect([unread.seen, unread.count, unread.line]).equals([1, 0, null]);
}

export function later_messages_are_counted_after_the_line() {
  const unread = new Unread();
  unread.arrive(said(1, grace), here);
  unread.arrive(said(2, grace), away);
  unread.arrive(said(3, grace), away);
  expect([unread.count, unread.line]).equals([2, 1]);
}

export function joins_and_own_messages_are_not_counted() {
  const unread = new Unread();
  unread.arrive(joined(1, grace), away);
  unread.arrive(said(2, grace), { own: true, attentive: false });
  expect([unread.count, unread.line]).equals([0, null]);
}

export function the_line_stays_on_return_and_moves_when_more_is_missed() {
  const unread = new Unread();
  unread.arrive(said(1, grace), away);
  unread.attend(1);
  expect([unread.count, unread.line]).equals([0, 0]);
  unread.arrive(said(2, grace), here);
  expect(unread.line).is(0);
  unread.arrive(said(3, grace), away);
  expect(unread.line).is(2);
}

export function replying_marks_messages_as_read() {
  const unread = new Unread();
  unread.arrive(said(1, grace), away);
  unread.answered();
  expect(unread.line).is(0);
  unread.attend(1);
  unread.answered();
  expect(unread.line).is(null);
}

export function mentions_are_counted_separately() {
  const unread = new Unread();
  unread.begin(0);
  unread.arrive(said(1, grace), { own: false, attentive: false });
  unread.arrive(said(2, grace), { own: false, attentive: false, mention: true });
  expect([unread.count, unread.mentions]).equals([2, 1]);
  unread.attend(2);
  expect([unread.count, unread.mentions]).equals([0, 0]);
}

export function messages_marked_unread_stay_unread_until_the_reader_returns() {
  const unread = new Unread();
  unread.begin(5);
  unread.holdFrom(3, [
    { seq: 3, mention: false },
    { seq: 5, mention: true },
  ]);
  unread.attend(5);
  unread.arrive(said(6, grace), { own: false, attentive: true });
  expect([unread.count, unread.mentions, unread.line, unread.seen]).equals([3, 1, 2, 2]);
  unread.release();
  unread.attend(6);
  expect([unread.count, unread.mentions, unread.line, unread.seen]).equals([0, 0, 2, 6]);
}
