import { blank, edited, events, grace, linus, page, reacted, removed, run, said, welcome } from '../cast.js';
import { expect } from '../expect.js';

const secret = said(1, grace, 'my password is hunter2');

/** A page on which Grace has said her secret, a copy of it, and what the copy has shown. */
function copied({ head = 0, first = events(secret) } = {}) {
  const room = page();
  room.receive(welcome({ head }), 0);
  room.receive(first, 0);
  const shown = [];
  const copy = room.copies.keep(secret, (message) => shown.push(message.removed ? '(removed)' : message.line));
  return { room, shown, copy };
}

export function a_copy_shows_its_message_at_once_and_after_each_change() {
  const { room, shown } = copied();
  room.receive(events(edited(2, grace, 1, 'my password is *hunter3*')), 0);
  room.receive(events(removed(3, grace, 1)), 0);
  expect(shown).equals(['my password is hunter2', 'my password is hunter3', '(removed)']);
}

export function what_does_not_change_the_words_is_no_news() {
  const { room, shown } = copied();
  room.receive(events(said(2, linus, 'another')), 0);
  room.receive(events(edited(3, linus, 2, 'yet another'), removed(4, linus, 2)), 0);
  room.receive(events(reacted(5, linus, 1, '🌱')), 0);
  expect(shown).equals(['my password is hunter2']);
}

/** Every way in which a page learns that a message is gone. */
const WAYS = {
  'an event': (room) => room.receive(events(removed(2, grace, 1)), 0),
  'an event after a resume': (room) => {
    room.receive(welcome({ head: 3, resumed: true }), 0);
    room.receive(events(said(2, linus), removed(3, grace, 1)), 0);
  },
  'a page of history, later': (room) => room.fetched({ epoch: 'first', oldest: 1, events: [blank(1, grace)], later: [removed(9, grace, 1)] }),
  'a page of history, in its place': (room) => room.fetched({ epoch: 'first', oldest: 1, events: [blank(1, grace)] }),
  'a quoted message': (room) => room.learn({ epoch: 'first', events: [blank(1, grace)] }),
  'another log': (room) => room.receive(welcome({ epoch: 'second' }), 0),
  'the same log from its end': (room) => room.receive(welcome({ head: 900, oldest: 800 }), 0),
};

export function a_copy_is_told_however_the_page_learns_that_its_message_is_gone() {
  for (const [way, learns] of Object.entries(WAYS)) {
    const { room, shown } = copied();
    expect([way, shown.at(-1)]).equals([way, 'my password is hunter2']);
    learns(room);
    expect([way, shown.at(-1)]).equals([way, '(removed)']);
  }
}

export function a_dropped_copy_is_told_nothing() {
  const { room, shown, copy } = copied();
  copy.drop();
  room.receive(events(removed(2, grace, 1)), 0);
  expect(shown.length).is(1);
}

export function a_copy_made_after_the_removal_shows_nothing_of_it() {
  const { room } = copied();
  room.receive(events(removed(2, grace, 1)), 0);
  const shown = [];
  room.copies.keep(secret, ({ text, removed: gone }) => shown.push([text, gone]));
  expect(shown).equals([['', true]]);
}

export function a_copy_that_has_an_edit_already_ignores_it() {
  const { room } = copied();
  room.receive(events(edited(2, grace, 1, 'an old edit'), ...run(3, 9)), 0);
  const texts = [];
  room.copies.keep({ ...secret, text: 'found like this' }, ({ text }) => texts.push(text), 9);
  room.receive(events(reacted(10, linus, 1, '🌱')), 0);
  expect(texts).equals(['found like this']);
  room.receive(events(edited(11, grace, 1, 'a new edit')), 0);
  expect(texts).equals(['found like this', 'a new edit']);
}

export function what_was_still_to_be_sent_about_a_removed_message_is_dropped() {
  const { room } = copied();
  room.outbox.add('draft 6', { type: 'edit', target: 1, text: 'the words of an edit' }, 0);
  room.outbox.add('draft 7', { type: 'react', target: 1, emoji: '🌱', on: true }, 0);
  room.outbox.add('draft 8', { type: 'say', text: 'I forgot it', replyTo: 1 }, 0);
  room.receive(events(removed(2, grace, 1)), 0);
  expect(room.outbox.items.map(({ draft }) => draft)).equals(['draft 6', 'draft 8']);
}

export function ignoring_its_author_is_told_too() {
  const { room } = copied();
  const ignored = [];
  const people = new Set();
  room.ignored = { version: 0, has: ({ id }) => people.has(id), toggle: ({ id }) => people.add(id) && room.ignored.version++ };
  room.copies.keep(secret, (message) => ignored.push(message.ignored));
  room.ignore(grace);
  expect(ignored).equals([false, true]);
}
