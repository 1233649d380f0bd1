import { Kept } from '/page/kept.js';
import { Outbox } from '/page/outbox.js';
import { device, say } from './cast.js';
import { expect } from './expect.js';

const kept = (store = device()) => new Kept('K7QM4T2X', 'Ada', store);
const drafts = (outbox) => outbox.items.map(({ draft }) => draft);

function outbox(...names) {
  const made = new Outbox(kept().drafts);
  names.forEach((name, i) => made.add(name, say(`text of ${name}`), i));
  return made;
}

export function messages_go_out_in_order_one_unanswered_at_a_time() {
  const box = outbox('a', 'b');
  expect(box.next(0).item.draft).is('a');
  expect(box.next(1).item).is(undefined);
  box.settle('a');
  expect(box.next(2).item.draft).is('b');
}

export function an_interrupted_message_goes_out_again_under_its_draft() {
  const box = outbox('a');
  box.next(0);
  box.interrupted();
  expect(box.next(1).item.draft).is('a');
}

export function a_message_without_an_answer_is_said_again_after_twenty_seconds() {
  const box = outbox('a');
  box.next(0);
  expect(box.next(19_000).wait).is(1_000);
  expect(box.next(20_000).item.draft).is('a');
}

export function too_fast_waits_as_long_as_the_server_says() {
  const box = outbox('a');
  box.next(0);
  box.refuse('a', { code: 'too-fast', retryAfterMs: 480, now: 100 });
  expect(box.next(200).wait).is(380);
  expect(box.next(580).item.draft).is('a');
}

export function an_unavailable_room_is_asked_again() {
  const box = outbox('a');
  box.next(0);
  box.refuse('a', { code: 'unavailable', now: 0 });
  expect(box.items[0].state).is('waiting');
  expect(box.next(1_000).item.draft).is('a');
}

export function a_refused_message_stays_and_the_next_one_goes() {
  const box = outbox('a', 'b');
  box.next(0);
  box.refuse('a', { code: 'text-too-long', now: 0 });
  expect(box.items[0].state).is('refused');
  expect(box.next(1).item.draft).is('b');
}

export function a_refused_message_can_be_sent_again_or_discarded() {
  const box = outbox('a', 'b');
  box.next(0);
  box.refuse('a', { code: 'text-malformed', now: 0 });
  box.again('a', () => 'new');
  expect(box.next(1).item.draft).is('a');
  box.settle('a');
  expect(drafts(box)).equals(['b']);
}

export function a_rule_of_the_house_says_why_also_after_a_reload() {
  const store = device();
  const box = new Outbox(kept(store).drafts);
  box.add('a', say('rude'), 1);
  box.next(0);
  box.refuse('a', { code: 'vetoed', words: 'Please put it kindly.', now: 0 });
  const [item] = new Outbox(kept(store).drafts).items;
  expect([item.state, item.code, item.words]).equals(['refused', 'vetoed', 'Please put it kindly.']);
}

export function what_is_sent_again_forgets_why_it_was_refused() {
  const box = outbox('a');
  box.next(0);
  box.refuse('a', { code: 'vetoed', words: 'Please put it kindly.', now: 0 });
  box.again('a', () => 'new');
  expect([box.items[0].state, box.items[0].code, box.items[0].words]).equals(['waiting', undefined, undefined]);
  box.next(1);
  box.refuse('a', { code: 'vetoed', now: 1 });
  expect([box.items[0].state, box.items[0].words]).equals(['refused', undefined]);
}

export function a_draft_that_was_used_gets_another_name() {
  const box = outbox('a');
  box.next(0);
  box.refuse('a', { code: 'draft-reused', now: 0 });
  box.again('a', () => 'new');
  expect(box.next(1).item).equals({ draft: 'new', frame: say('text of a'), at: 0, state: 'sent', sentAt: 1 });
}

export function its_event_beats_an_earlier_refusal() {
  const box = outbox('a');
  box.next(0);
  box.refuse('a', { code: 'text-malformed', now: 0 });
  box.settle('a');
  expect(box.empty).is(true);
}

export function a_posted_message_stays_until_its_event_and_is_not_sent_again() {
  const box = outbox('a');
  box.next(0);
  box.posted('a');
  box.refuse('a', { code: 'unavailable', now: 0 });
  expect(box.items[0].state).is('posted');
  expect(box.next(60_000).item).is(undefined);
}

export function what_broke_the_connection_is_not_sent_again_by_itself() {
  const box = outbox('a', 'b');
  box.next(0);
  box.broken();
  expect(box.items[0].state).is('refused');
  expect(box.next(1).item.draft).is('b');
}

export function nothing_is_lost_by_a_reload() {
  const store = device();
  const before = new Outbox(kept(store).drafts);
  before.add('a', say('first'), 1);
  before.add('b', say('second'), 2);
  before.next(0);
  before.refuse('a', { code: 'text-malformed', now: 0 });
  const after = new Outbox(kept(store).drafts);
  expect(after.items.map(({ frame, state }) => [frame.text, state])).equals([
    ['first', 'refused'],
    ['second', 'waiting'],
  ]);
}

export function what_arrived_or_was_discarded_is_forgotten() {
  const store = device();
  const box = new Outbox(kept(store).drafts);
  box.add('a', say('first'), 1);
  expect(new Outbox(kept(store).drafts).items.length).is(1);
  box.settle('a');
  expect(new Outbox(kept(store).drafts).items.length).is(0);
}

export function another_member_of_this_device_sees_nothing_of_it() {
  const store = device();
  new Outbox(kept(store).drafts).add('a', say('secret'), 1);
  expect(new Kept('K7QM4T2X', 'Grace', store).drafts.all().length).is(0);
  expect(kept(store).drafts.all().length).is(1);
}

export function who_leaves_leaves_nothing_behind() {
  const store = device();
  const ada = kept(store);
  new Outbox(ada.drafts).add('a', say('first'), 1);
  ada.set('text', 'half a sentence');
  expect(Object.keys(store).length).is(2);
  ada.clear();
  expect(Object.keys(store).length).is(0);
}

export function acts_go_out_in_their_turn_like_messages() {
  const box = outbox('a');
  box.add('b', { type: 'react', target: 1, emoji: '🌱', on: true }, 1);
  box.next(0);
  box.settle('a');
  expect(box.next(1).item.frame.type).is('react');
}
