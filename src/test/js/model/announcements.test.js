import { Announcements, worthAnnouncing } from '/page/model/announcements.js';
import { ada, edited, english, grace, joined, reacted, removed, renamed, run, said, topic } from '../cast.js';
import { expect } from '../expect.js';

const taken = (announcements, now) =>
  announcements
    .take(english, now)
    .map(({ text }) => text)
    .join(' \n');

function spoken(...events) {
  const announcements = new Announcements();
  announcements.add(events);
  return taken(announcements);
}

export function a_message_is_announced_with_its_author() {
  expect(spoken(said(1, grace, 'Shall we begin?'))).is('Grace: Shall we begin?');
}

export function a_burst_is_announced_as_a_count() {
  expect(spoken(...run(1, 3)).startsWith('Grace: message 1')).is(true);
  expect(spoken(...run(1, 5))).is('5 new messages');
}

export function a_join_is_announced() {
  expect(spoken(joined(1, grace))).is('Grace joined');
}

export function nothing_is_announced_twice() {
  const announcements = new Announcements();
  announcements.add([said(1, grace, 'once')]);
  expect(taken(announcements)).is('Grace: once');
  expect(taken(announcements)).is('');
}

export function emotes_renames_and_topics_are_announced() {
  expect(spoken({ ...said(1, grace, 'waves'), act: true })).is('Grace waves');
  expect(spoken(renamed(1, { id: 'm2', name: 'Hopper' }, 'Grace'))).is('Grace changed their name to Hopper');
  expect(spoken(topic(1, grace, 'Roses'))).is('Grace set the topic: Roses');
}

const room = (seen, ...messages) => ({
  you: ada,
  at: (seq) => messages.find((one) => one.seq === seq),
  sees: (seq) => seen.includes(seq),
});

export function edits_and_removals_in_view_are_announced() {
  const events = [edited(5, grace, 1, 'Hello'), edited(6, grace, 2, 'Far away'), removed(7, grace, 1), removed(8, grace, 2)];
  const worth = worthAnnouncing(events, room([1], said(1, grace), said(2, grace)));
  expect(worth.map(({ seq }) => seq)).equals([5, 7]);
  expect(spoken(...worth)).is('Grace edited a message: Hello \nGrace removed a message');
}

export function a_reaction_to_ones_own_message_is_announced() {
  const messages = [said(1, ada, 'my roses'), said(2, grace)];
  const events = [reacted(3, grace, 1, '🌱'), reacted(4, grace, 2, '🐝'), reacted(5, grace, 1, '🌱', false), reacted(6, grace, 9, '🐝')];
  const worth = worthAnnouncing(events, room([1, 2], ...messages));
  expect(spoken(...worth)).is('Grace, 🌱: my roses');
}

export function many_activities_are_counted_beside_the_messages() {
  const acts = [2, 3, 4, 5].map((seq) => ({ ...reacted(seq, grace, 1, '🌱'), text: 'my roses' }));
  expect(spoken(...acts)).is('4 reactions');
  expect(spoken(...acts, said(9, grace, 'Well?'))).is('Grace: Well? \n4 reactions');
}

export function activities_wait_longer_than_messages_and_long_texts_are_cut() {
  const announcements = new Announcements();
  const acts = announcements.add([edited(2, grace, 1, 'x'.repeat(200))]);
  expect(taken(announcements)).is(`Grace edited a message: ${'x'.repeat(80)}…`);
  expect(announcements.add([said(3, grace)]) < acts).is(true);
}

export function a_message_removed_before_its_announcement_is_skipped() {
  const announcements = new Announcements();
  announcements.add([said(1, grace, 'a secret'), said(2, grace, 'hello'), edited(3, grace, 1, 'the same secret')]);
  const now = (event) => ((event.target ?? event.seq) === 1 ? null : event);
  expect(taken(announcements, now)).is('Grace: hello');
}

export function a_message_edited_before_its_announcement_is_announced_as_it_is_now() {
  const announcements = new Announcements();
  announcements.add([said(1, grace, 'a secret'), joined(2, grace), { ...reacted(3, grace, 1, '🌱'), text: 'a secret' }]);
  expect(taken(announcements, (event) => ({ ...event, text: 'hello' }))).is('Grace: hello \nGrace joined \nGrace, 🌱: hello');
}

export function a_sentence_tells_which_message_it_is_about() {
  const announcements = new Announcements();
  announcements.add([said(1, grace, 'hello')]);
  expect(announcements.take(english).map(({ event }) => event.seq)).equals([1]);
  announcements.add(run(1, 5));
  expect(announcements.take(english).map(({ event }) => event)).equals([undefined]);
}
