import { Lookups } from '/page/net/sending.js';
import { ada, device, events, grace, joined, linus, minutes, page, run, said, say, welcome } from '../cast.js';
import { expect } from '../expect.js';

/** So many seconds after the beginning, as the server tells the time; the page's own clock begins anew with each page. */
const at = (seconds) => ({ at: new Date(minutes(0) + seconds * 1000).toISOString() });
const wall = (seconds) => minutes(0) + seconds * 1000;

/** The drafts that go to the server by themselves now, also those that wait in line. */
function sends(room, seconds) {
  const sent = [];
  for (let item; (item = room.outbox.next(0, wall(seconds)).item); room.outbox.posted(item.draft)) sent.push(item.draft);
  return sent;
}

/** The page asks the server about what it must not send blindly; `log` is the server's log. */
async function looksUp(room, log) {
  const find = async (draft) => {
    const event = log.find((one) => one.draft === draft);
    return event ? { status: 200, body: { seq: event.seq } } : { status: 404, body: { code: 'no-such-message' } };
  };
  await new Lookups({ outbox: () => room.outbox, may: () => true, find, changed() {} }).run();
}

/** Ada says something, and the connection ends before its event comes; the server has it as number 3. */
function cut(store) {
  const room = page(store);
  room.receive(welcome({ head: 2, ...at(0) }), 0);
  room.receive(events(joined(1, ada), joined(2, grace)), 0);
  room.outbox.add('draft 3', say('Shall we begin?'), wall(0));
  expect(sends(room, 0)).equals(['draft 3']);
}

export async function after_ten_minutes_and_110_messages_a_fresh_page_posts_nothing_twice() {
  const store = device();
  cut(store);
  const log = [joined(1, ada), joined(2, grace), said(3, ada, 'Shall we begin?'), ...run(4, 113)];
  const room = page(store);
  room.receive(welcome({ head: 113, ...at(615) }), 0);
  room.receive(events(...log.slice(-100)), 0);
  expect(room.caughtUp).is(true);
  expect(sends(room, 615)).equals([]);
  await looksUp(room, log);
  expect([room.outbox.empty, sends(room, 616)]).equals([true, []]);
  expect(page(store).outbox).is(null);
}

export async function the_author_decides_about_an_undecidable_draft() {
  const store = device();
  cut(store);
  const room = page(store);
  room.receive(welcome({ head: 1113, oldest: 114, ...at(615) }), 0);
  room.receive(events(...run(1014, 1113)), 0);
  expect(sends(room, 615)).equals([]);
  await looksUp(room, run(114, 1113));
  expect(room.outbox.items.map(({ draft, state }) => [draft, state])).equals([['draft 3', 'unsure']]);
  room.outbox.again('draft 3', () => 'another');
  expect(sends(room, 620)).equals(['draft 3']);
}

export function a_fresh_page_sends_a_draft_again_while_the_server_recognises_it() {
  const store = device();
  cut(store);
  const room = page(store);
  room.receive(welcome({ head: 113, ...at(300) }), 0);
  room.receive(events(...run(14, 113)), 0);
  expect(sends(room, 300)).equals(['draft 3']);
}

export function a_draft_on_screen_is_not_sent_again_as_another_member() {
  const store = device();
  cut(store);
  const room = page(store);
  room.receive(welcome({ you: { id: 'm9', name: 'Ada' }, head: 4, ...at(30) }), 0);
  room.receive(events(joined(1, ada), joined(2, grace), said(3, ada, 'Shall we begin?'), said(4, linus)), 0);
  expect([room.outbox.empty, sends(room, 30)]).equals([true, []]);
}

export async function a_draft_out_of_sight_is_looked_up_as_another_member() {
  const store = device();
  cut(store);
  const room = page(store);
  room.receive(welcome({ you: { id: 'm9', name: 'ada' }, head: 113, ...at(30) }), 0);
  room.receive(events(...run(14, 113)), 0);
  expect(sends(room, 30)).equals([]);
  await looksUp(room, [said(3, ada, 'Shall we begin?'), ...run(4, 113)]);
  expect(room.outbox.empty).is(true);
}

export function a_returning_member_finds_her_drafts() {
  const store = device();
  const before = page(store);
  before.receive(welcome({ you: { id: 'm1', name: 'Ada' } }), 0);
  before.outbox.add('draft 9', say('not yet sent'), 0);
  const after = page(store);
  after.receive(welcome({ you: { id: 'm2', name: 'ada' } }), 0);
  expect(after.outbox.items.map(({ draft, state }) => [draft, state])).equals([['draft 9', 'found']]);
  expect(sends(after, 0)).equals([]);
}

export function leaving_deletes_the_drafts_on_the_device() {
  const store = device();
  const before = page(store);
  before.receive(welcome(), 0);
  before.outbox.add('draft 9', say('not yet sent'), 0);
  before.storage.set('text', 'half a sentence');
  before.forget();
  expect(Object.keys(store)).equals([]);
  const after = page(store);
  after.receive(welcome(), 0);
  expect(after.outbox.empty).is(true);
}

export function messages_written_during_a_restart_are_sent_by_themselves() {
  const store = device();
  const room = page(store);
  room.receive(welcome(at(0)), 0);
  room.outbox.add('draft 9', say('while it was down'), 0);
  room.receive(welcome({ epoch: 'second', you: { id: 'm5', name: 'Ada' }, ...at(1_000) }), 0);
  expect(sends(room, 1_000)).equals(['draft 9']);
}
