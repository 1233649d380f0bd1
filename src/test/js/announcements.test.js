import { Announcements } from '/page/announcements.js';
import { edited, english, grace, joined, reacted, renamed, run, said, topic } from './cast.js';
import { expect } from './expect.js';

function spoken(...events) {
  const announcements = new Announcements();
  announcements.add(events);
  return announcements.take(english);
}

export function a_message_is_read_with_its_author() {
  expect(spoken(said(1, grace, 'Shall we begin?'))).is('Grace: Shall we begin?');
}

export function a_burst_is_counted() {
  expect(spoken(...run(1, 3)).startsWith('Grace: message 1')).is(true);
  expect(spoken(...run(1, 5))).is('5 new messages');
}

export function a_coming_is_read_too() {
  expect(spoken(joined(1, grace))).is('Grace joined');
}

export function nothing_is_read_twice() {
  const announcements = new Announcements();
  announcements.add([said(1, grace, 'once')]);
  expect(announcements.take(english)).is('Grace: once');
  expect(announcements.take(english)).is('');
}

export function a_deed_a_new_name_and_a_topic_are_read() {
  expect(spoken({ ...said(1, grace, 'waves'), act: true })).is('Grace waves');
  expect(spoken(renamed(1, { id: 'm2', name: 'Hopper' }, 'Grace'))).is('Grace is now called Hopper');
  expect(spoken(topic(1, grace, 'Roses'))).is('Grace set the topic: Roses');
}

export function what_happens_to_old_messages_is_not_read() {
  expect(spoken(edited(2, grace, 1, 'Hello'), reacted(3, grace, 1, '🌱'))).is('');
}
