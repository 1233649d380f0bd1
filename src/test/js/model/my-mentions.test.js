import { rowsOf } from '/page/model/rows.js';
import { ada, blank, device, edited, events, grace, joined, linus, page, removed, run, said, welcome } from '../cast.js';
import { expect } from '../expect.js';

/** A page whose reader looks elsewhere. */
function away() {
  const room = page();
  room.receive(welcome(), 0);
  room.receive(events(joined(1, grace), joined(2, linus)), 0);
  return room;
}

/** Unread messages, those that mention Ada, and the rows from the line "New" on. */
function seen(room) {
  const { unread, timeline, amendments, you } = room;
  const rows = rowsOf(timeline.entries, { you, pending: [], amendments, unreadAfter: unread.line, ignores: (by) => room.ignores(by), now: 0 });
  const line = rows.findIndex(({ kind }) => kind === 'unread');
  return [unread.count, unread.mentions, line < 0 ? 'no line' : rows[line + 1].seq];
}

/** What happens after Grace's "hello" (3), "@Ada, come" (4) and Linus' "yes" (5): what is unread then. */
const CASES = [
  ['nothing', [], [3, 1, 3]],
  ['the mention is removed', [removed(6, grace, 4)], [2, 0, 3]],
  ['the first is removed', [removed(6, grace, 3)], [2, 1, 4]],
  ['all are removed', [removed(6, grace, 3), removed(7, grace, 4), removed(8, linus, 5)], [0, 0, 'no line']],
  ['one is removed twice', [removed(6, grace, 3), removed(7, grace, 3)], [2, 1, 4]],
  ['an edit removes the mention', [edited(6, grace, 4, 'come')], [3, 0, 3]],
  ['an edit adds a mention', [edited(6, grace, 3, 'hello, @Ada')], [3, 2, 3]],
  ['an edit adds a mention and another removes it', [edited(6, grace, 3, '@Ada'), edited(7, grace, 3, 'hello')], [3, 1, 3]],
  ['an edit keeps the mention', [edited(6, grace, 4, '@Ada, come!')], [3, 1, 3]],
  ['a mention in code is added', [edited(6, grace, 3, '`@Ada`')], [3, 1, 3]],
  ['an edited message is removed', [edited(6, grace, 3, '@Ada'), removed(7, grace, 3)], [2, 1, 4]],
  ['one comes and goes', [said(6, grace, '@Ada, quick'), removed(7, grace, 6)], [3, 1, 3]],
  ['somebody else is mentioned', [edited(6, grace, 3, '@Linus')], [3, 1, 3]],
  ['one of her own is removed', [said(6, ada), removed(7, ada, 6)], [3, 1, 3]],
];

const talk = [said(3, grace, 'hello'), said(4, grace, '@Ada, come'), said(5, linus, 'yes')];

export function unread_messages_are_those_that_are_there_and_what_they_say_now() {
  for (const [what, then, unread] of CASES) {
    const one = away();
    one.receive(events(...talk), 0);
    for (const event of then) one.receive(events(event), 0);
    expect([what, ...seen(one)]).equals([what, ...unread]);
    const atOnce = away();
    atOnce.receive(events(...talk, ...then), 0);
    expect([what, 'at once', ...seen(atOnce)]).equals([what, 'at once', ...unread]);
  }
}

export function a_removal_in_a_page_of_history_counts() {
  const room = away();
  room.receive(events(...talk), 0);
  room.learn({ epoch: 'first', events: [blank(3, grace)], later: [removed(9, grace, 4)] });
  expect(seen(room)).equals([1, 0, 5]);
  room.receive(events(said(6, linus), removed(7, grace, 3)), 0);
  expect(seen(room)).equals([2, 0, 5]);
}

export function a_removed_message_in_the_history_is_not_unread() {
  const store = device();
  const before = page(store);
  before.receive(welcome(), 0);
  before.storage.set('seen', { epoch: 'first', seq: 2 });
  const room = page(store);
  room.receive(welcome({ head: 6 }), 0);
  room.receive(events(joined(1, grace), joined(2, linus), blank(3, grace), said(4, grace), removed(5, grace, 3), said(6, linus)), 0);
  expect(seen(room)).equals([2, 0, 4]);
}

export function an_edit_that_adds_a_mention_counts_even_for_a_message_that_was_read() {
  const room = away();
  room.attentive = true;
  room.receive(events(...talk), 0);
  room.attentive = false;
  const { mentions } = room.receive(events(edited(6, grace, 3, 'hello, @Ada')), 0);
  expect(mentions.map(({ seq, kind, text }) => [seq, kind, text])).equals([[3, 'said', 'hello, @Ada']]);
  expect(seen(room)).equals([1, 1, 'no line']);
  expect(room.receive(events(edited(7, grace, 3, 'hello, @Ada!')), 0).mentions.length).is(0);
  room.receive(events(removed(8, grace, 3)), 0);
  expect(seen(room)).equals([0, 0, 'no line']);
  room.receive(events(edited(9, linus, 5, 'yes, @Ada'), edited(10, linus, 5, 'yes')), 0);
  expect(seen(room)).equals([0, 0, 'no line']);
}

export function a_mention_in_view_is_read_and_one_from_history_or_of_an_ignored_person_does_not_count() {
  const room = away();
  room.attentive = true;
  room.receive(events(...talk, edited(6, grace, 3, 'hello, @Ada')), 0);
  expect(seen(room)[0]).is(0);
  room.attentive = false;
  room.ignored = { version: 0, has: ({ id }) => id === grace.id };
  expect(room.receive(events(edited(7, grace, 4, 'and @Ada')), 0).mentions.length).is(0);
  const later = page();
  later.receive(welcome({ head: 4 }), 0);
  expect(later.receive(events(...run(1, 3), edited(4, grace, 3, '@Ada')), 0).mentions.length).is(0);
}

export function marking_as_unread_counts_what_is_there() {
  const room = away();
  room.attentive = true;
  room.receive(events(...talk, removed(6, linus, 5), edited(7, grace, 3, '@Ada, hello')), 0);
  room.holdFrom(3);
  expect(seen(room)).equals([2, 2, 3]);
  room.receive(events(removed(8, grace, 3)), 0);
  expect(seen(room)).equals([1, 1, 4]);
}

export function ignoring_somebody_takes_their_messages_out_and_the_end_of_it_brings_them_back() {
  const room = away();
  const people = new Set();
  const toggle = ({ id }) => people.delete(id) || people.add(id);
  room.ignored = { version: 0, has: ({ id }) => people.has(id), toggle };
  room.receive(events(...talk), 0);
  room.ignore(grace);
  expect(seen(room)).equals([1, 0, 5]);
  room.receive(events(said(6, grace, '@Ada'), removed(7, linus, 5)), 0);
  expect(seen(room)).equals([0, 0, 'no line']);
  room.ignore(grace);
  expect(seen(room)).equals([3, 2, 3]);
}
