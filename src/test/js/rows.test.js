import { rowsOf } from '/page/rows.js';
import { ada, grace, joined, left, linus, minutes, said } from './cast.js';
import { expect } from './expect.js';

const context = { you: ada, pending: [], unreadAfter: null, restarted: false, now: minutes(1) };
const rows = (entries, more = {}) => rowsOf(entries, { ...context, ...more });
const kinds = (made) => made.map(({ kind }) => kind);
const messages = (made) => made.filter(({ kind }) => kind === 'said');

export function messages_of_one_author_within_five_minutes_stand_together() {
  const made = messages(
    rows([said(1, grace, 'a', 0), said(2, grace, 'b', 4), said(3, grace, 'c', 5), said(4, linus, 'd', 5)]),
  );
  expect(made.map(({ first }) => first)).equals([true, false, true, true]);
}

export function a_coming_in_between_begins_a_new_group() {
  const made = messages(rows([said(1, grace), joined(2, linus), said(3, grace)]));
  expect(made.map(({ first }) => first)).equals([true, true]);
}

export function each_day_has_its_line() {
  const day = 24 * 60;
  const made = rows([said(1, grace, 'a', 0), said(2, grace, 'b', 1), said(3, grace, 'c', day)]);
  expect(kinds(made)).equals(['day', 'said', 'said', 'day', 'said']);
}

export function midnight_parts_two_messages_of_one_minute() {
  const made = rows([said(1, grace, 'a', 12 * 60 - 0.5), said(2, grace, 'b', 12 * 60 + 0.5)]);
  expect(kinds(made)).equals(['day', 'said', 'day', 'said']);
  expect(made[3].first).is(true);
}

export function a_pending_message_and_its_event_are_one_row() {
  const item = { draft: 'draft 1', text: 'Shall we begin?', state: 'waiting' };
  const [pending] = messages(rows([], { pending: [item] }));
  const [event] = messages(rows([said(1, ada, 'Shall we begin?')]));
  expect(pending.state).is('sending');
  expect(event.state).is('sent');
  expect(event.key).is(pending.key);
}

export function a_refused_message_says_why() {
  const item = { draft: 'draft 9', text: 'x', state: 'refused', code: 'text-too-long' };
  const [row] = messages(rows([], { pending: [item] }));
  expect(row.state).is('refused');
  expect(row.code).is('text-too-long');
}

export function a_message_that_a_rule_refused_says_why_in_its_words() {
  const item = { draft: 'draft 9', text: 'x', state: 'refused', code: 'vetoed', words: 'Please put it kindly.' };
  const [row] = messages(rows([], { pending: [item] }));
  expect([row.code, row.words]).equals(['vetoed', 'Please put it kindly.']);
}

export function a_draft_used_twice_makes_two_rows() {
  const again = { ...said(2, grace, 'other'), draft: 'draft 1' };
  const [one, two] = messages(rows([said(1, grace), again]));
  expect(one.key === two.key).is(false);
}

export function comings_and_goings_become_one_row() {
  const made = rows([joined(1, grace), joined(2, linus), left(3, grace), said(4, linus)]);
  expect(kinds(made)).equals(['day', 'comings', 'said']);
  expect(made[1].events.length).is(3);
  expect(made[1].last).is(3);
}

export function ones_own_coming_stands_alone() {
  const made = rows([joined(1, grace), joined(2, ada), joined(3, linus)]);
  expect(kinds(made)).equals(['day', 'comings', 'comings', 'comings']);
  expect(made.map(({ own }) => own)).equals([undefined, false, true, false]);
}

export function in_a_big_room_comings_are_not_shown() {
  expect(kinds(rows([joined(1, grace), said(2, grace)]))).equals(['day', 'comings', 'said']);
  expect(kinds(rows([{ ...joined(1, grace), hushed: true }, said(2, grace)]))).equals(['day', 'said']);
}

export function the_line_new_stands_before_the_first_unseen_message_of_another() {
  const entries = [said(1, grace), said(2, ada), joined(3, linus), said(4, linus), said(5, grace)];
  const made = rows(entries, { unreadAfter: 1 });
  expect(kinds(made)).equals(['day', 'said', 'said', 'comings', 'unread', 'said', 'said']);
}

export function a_gap_and_a_restart_have_their_lines() {
  const made = rows([said(1, grace), { seq: 2, to: 180, kind: 'gap' }, said(181, grace)], { restarted: true });
  expect(kinds(made)).equals(['restart', 'day', 'said', 'gap', 'said']);
  expect([made[3].from, made[3].last]).equals([2, 180]);
}

export function ones_newest_message_shows_its_time() {
  const made = messages(rows([said(1, ada), said(2, ada), said(3, grace)]));
  expect(made.map(({ receipt }) => receipt === true)).equals([false, true, false]);
}

export function a_clock_that_goes_wrong_keeps_a_pending_message_in_its_group() {
  const item = { draft: 'draft 9', text: 'x', state: 'waiting' };
  const made = messages(rows([said(2, ada, 'later', 10)], { pending: [item], now: minutes(-60) }));
  expect(made.map(({ first, at }) => [first, at])).equals([
    [true, made[0].at],
    [false, made[0].at],
  ]);
}
