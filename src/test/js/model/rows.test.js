import { rowsOf } from '/page/model/rows.js';
import { Amendments } from '/page/model/amendments.js';
import { ada, blank, edited, grace, joined, left, linus, minutes, removed, renamed, said, say, topic } from '../cast.js';
import { expect } from '../expect.js';

const context = { you: ada, pending: [], unreadAfter: null, restarted: false, now: minutes(1) };

function rows(entries, more = {}) {
  const amendments = new Amendments();
  entries.forEach((entry) => amendments.take(entry));
  const quote = (seq) => entries.find((entry) => entry.seq === seq);
  return rowsOf(entries, { ...context, amendments, quote, ...more });
}

const kinds = (made) => made.map(({ kind }) => kind);
const messages = (made) => made.filter(({ kind }) => kind === 'said');

export function messages_of_one_author_within_five_minutes_stand_together() {
  const made = messages(
    rows([said(1, grace, 'a', 0), said(2, grace, 'b', 4), said(3, grace, 'c', 5), said(4, linus, 'd', 5)]),
  );
  expect(made.map(({ first }) => first)).equals([true, false, true, true]);
}

export function a_join_in_between_begins_a_new_group() {
  const made = messages(rows([said(1, grace), joined(2, linus), said(3, grace)]));
  expect(made.map(({ first }) => first)).equals([true, true]);
}

export function each_day_has_its_line() {
  const day = 24 * 60;
  const made = rows([said(1, grace, 'a', 0), said(2, grace, 'b', 1), said(3, grace, 'c', day)]);
  expect(kinds(made)).equals(['day', 'said', 'said', 'day', 'said']);
}

export function midnight_separates_two_messages_of_one_minute() {
  const made = rows([said(1, grace, 'a', 12 * 60 - 0.5), said(2, grace, 'b', 12 * 60 + 0.5)]);
  expect(kinds(made)).equals(['day', 'said', 'day', 'said']);
  expect(made[3].first).is(true);
}

export function a_pending_message_and_its_event_are_one_row() {
  const item = { draft: 'draft 1', frame: say('Shall we begin?'), state: 'waiting' };
  const [pending] = messages(rows([], { pending: [item] }));
  const [event] = messages(rows([said(1, ada, 'Shall we begin?')]));
  expect(pending.state).is('sending');
  expect(event.state).is('sent');
  expect(event.key).is(pending.key);
}

export function a_refused_message_has_a_reason() {
  const item = { draft: 'draft 9', frame: say('x'), state: 'refused', code: 'text-too-long' };
  const [row] = messages(rows([], { pending: [item] }));
  expect(row.state).is('refused');
  expect(row.trouble.code).is('text-too-long');
}

export function a_vetoed_message_has_the_rules_explanation() {
  const item = { draft: 'draft 9', frame: say('x'), state: 'refused', code: 'vetoed', words: 'Please put it kindly.' };
  const [row] = messages(rows([], { pending: [item] }));
  expect([row.trouble.code, row.trouble.words]).equals(['vetoed', 'Please put it kindly.']);
}

export function a_draft_used_twice_makes_two_rows() {
  const again = { ...said(2, grace, 'other'), draft: 'draft 1' };
  const [one, two] = messages(rows([said(1, grace), again]));
  expect(one.key === two.key).is(false);
}

export function joins_and_leaves_become_one_row() {
  const made = rows([joined(1, grace), joined(2, linus), left(3, grace), said(4, linus)]);
  expect(kinds(made)).equals(['day', 'comings', 'said']);
  expect(made[1].events.length).is(3);
  expect(made[1].last).is(3);
}

export function ones_own_join_stands_alone() {
  const made = rows([joined(1, grace), joined(2, ada), joined(3, linus)]);
  expect(kinds(made)).equals(['day', 'comings', 'comings', 'comings']);
  expect(made.map(({ own }) => own)).equals([undefined, false, true, false]);
}

export function joins_are_not_shown_in_a_big_room() {
  expect(kinds(rows([joined(1, grace), said(2, grace)]))).equals(['day', 'comings', 'said']);
  expect(kinds(rows([{ ...joined(1, grace), hidden: true }, said(2, grace)]))).equals(['day', 'said']);
}

export function the_new_messages_line_precedes_the_first_unseen_message_of_another() {
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
  const item = { draft: 'draft 9', frame: say('x'), state: 'waiting' };
  const made = messages(rows([said(2, ada, 'later', 10)], { pending: [item], now: minutes(-60) }));
  expect(made.map(({ first, at }) => [first, at])).equals([
    [true, made[0].at],
    [false, made[0].at],
  ]);
}

export function the_changes_of_a_message_are_in_its_row_only() {
  const made = rows([said(1, grace, 'Helo'), edited(2, grace, 1, 'Hello'), said(3, grace)]);
  expect(kinds(made)).equals(['day', 'said', 'said']);
  expect([made[1].text, made[1].earlier.map(({ text }) => text)]).equals(['Hello', ['Helo']]);
}

export function a_removed_message_leaves_a_row_without_text() {
  const [before] = messages(rows([said(1, grace, 'a secret')]));
  const [row] = messages(rows([said(1, grace, 'a secret'), removed(2, grace, 1)]));
  expect([row.removed, row.text]).equals([true, '']);
  expect(row.key).is(before.key);
  expect(messages(rows([blank(1, grace), removed(2, grace, 1)]))[0].key).is(before.key);
}

export function a_blanked_edit_has_no_row() {
  expect(kinds(rows([blank(1, grace), blank(2, grace, 1), removed(3, grace, 1)]))).equals(['day', 'said']);
}

export function a_new_name_and_a_topic_have_their_lines() {
  expect(kinds(rows([renamed(1, grace, 'Hopper'), topic(2, grace, 'Roses')]))).equals(['day', 'renamed', 'topic']);
}

export function a_reply_quotes_the_current_text_of_its_message() {
  const answer = { ...said(3, ada, 'Yes'), replyTo: 1 };
  const [, row] = messages(rows([said(1, grace, 'Shal we?'), edited(2, grace, 1, 'Shall we?'), answer]));
  expect([row.quote.by.name, row.quote.text]).equals(['Grace', 'Shall we?']);
  const gone = messages(rows([said(1, grace, 'Shall we?'), removed(2, grace, 1), answer])).at(-1);
  expect([gone.quote.removed, gone.quote.text]).equals([true, '']);
  expect(messages(rows([answer]))[0].quote).equals({ seq: 1, gone: true });
}

export function a_pending_edit_is_shown_in_its_message() {
  const pending = [{ draft: 'draft 9', frame: { type: 'edit', target: 1, text: 'Hello' }, state: 'sent' }];
  const made = messages(rows([said(1, ada, 'Helo')], { pending }));
  expect(made.map(({ text, state }) => [text, state])).equals([['Hello', 'sending']]);
}

export function a_refused_edit_keeps_its_text_and_has_a_reason() {
  const pending = [
    { draft: 'draft 9', frame: { type: 'edit', target: 1, text: 'drat' }, state: 'refused', code: 'vetoed', words: 'Please.' },
  ];
  const [row] = messages(rows([said(1, ada, 'Helo')], { pending }));
  expect([row.text, row.state]).equals(['drat', 'refused']);
  expect(row.trouble).equals({ draft: 'draft 9', code: 'vetoed', words: 'Please.' });
}
