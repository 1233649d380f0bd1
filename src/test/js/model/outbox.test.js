import { Drafts } from '/page/device/drafts.js';
import { Outbox } from '/page/model/outbox.js';
import { device, say } from '../cast.js';
import { expect } from '../expect.js';

const HERE = { stay: 'stay 1', epoch: 'first', member: 'm1', knownFor: 600_000, ahead: 0 };
const stored = (store = device()) => new Drafts('K7QM4T2X', store);
const drafts = (outbox) => outbox.items.map(({ draft }) => draft);

/** The outbox of a page on this device that is connected. */
function connected(store = device(), here = {}) {
  const made = new Outbox(stored(store));
  made.begin({ ...HERE, ...here });
  return made;
}

function outbox(...names) {
  const made = connected();
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

export function an_unanswered_message_is_sent_again_after_twenty_seconds() {
  const box = outbox('a');
  box.next(0);
  expect(box.next(19_000).wait).is(1_000);
  expect(box.next(20_000).item.draft).is('a');
}

export function a_too_fast_refusal_waits_as_long_as_the_server_says() {
  const box = outbox('a');
  box.next(0);
  box.refuse('a', { code: 'too-fast', retryAfterMs: 480, now: 100 });
  expect(box.next(200).wait).is(380);
  expect(box.next(580).item.draft).is('a');
}

export function an_unavailable_room_is_retried() {
  const box = outbox('a');
  box.next(0);
  box.refuse('a', { code: 'unavailable', now: 0 });
  expect(box.items[0].state).is('waiting');
  expect(box.next(1_000).item.draft).is('a');
}

export function a_refused_message_stays_and_the_next_one_is_sent() {
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

export function a_rules_explanation_survives_a_reload() {
  const store = device();
  const box = connected(store);
  box.add('a', say('rude'), 1);
  box.next(0);
  box.refuse('a', { code: 'vetoed', words: 'Please put it kindly.', now: 0 });
  const [item] = connected(store).items;
  expect([item.state, item.code, item.words]).equals(['refused', 'vetoed', 'Please put it kindly.']);
}

export function sending_again_clears_the_refusal() {
  const box = outbox('a');
  box.next(0);
  box.refuse('a', { code: 'vetoed', words: 'Please put it kindly.', now: 0 });
  box.again('a', () => 'new');
  expect([box.items[0].state, box.items[0].code, box.items[0].words]).equals(['waiting', undefined, undefined]);
  box.next(1);
  box.refuse('a', { code: 'vetoed', now: 1 });
  expect([box.items[0].state, box.items[0].words]).equals(['refused', undefined]);
}

export function a_used_draft_gets_another_id() {
  const box = outbox('a');
  box.next(0);
  box.refuse('a', { code: 'draft-reused', now: 0 });
  box.again('a', () => 'new');
  const { draft, frame, state } = box.next(1).item;
  expect([draft, frame, state]).equals(['new', say('text of a'), 'sent']);
}

export function an_event_overrides_an_earlier_refusal() {
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

export function a_message_that_broke_the_connection_is_not_sent_again_by_itself() {
  const box = outbox('a', 'b');
  box.next(0);
  box.broken();
  expect(box.items[0].state).is('refused');
  expect(box.next(1).item.draft).is('b');
}

export function nothing_is_lost_by_a_reload() {
  const store = device();
  const before = connected(store);
  before.add('a', say('first'), 1);
  before.add('b', say('second'), 2);
  before.next(0);
  before.refuse('a', { code: 'text-malformed', now: 0 });
  const after = connected(store);
  expect(after.items.map(({ frame, state }) => [frame.text, state])).equals([
    ['first', 'refused'],
    ['second', 'waiting'],
  ]);
}

export function a_posted_or_discarded_message_is_forgotten() {
  const store = device();
  const box = connected(store);
  box.add('a', say('first'), 1);
  expect(connected(store).items.length).is(1);
  box.settle('a');
  expect(connected(store).items.length).is(0);
}

export function commands_are_sent_in_order_like_messages() {
  const box = outbox('a');
  box.add('b', { type: 'react', target: 1, emoji: '🌱', on: true }, 1);
  box.next(0);
  box.settle('a');
  expect(box.next(1).item.frame.type).is('react');
}

/** Minutes, in milliseconds. */
const min = (n) => n * 60_000;

/** A page on this device hands a draft over, and is closed before its event comes. */
function handedOver(store, draft = 'a', now = 0) {
  const box = connected(store);
  box.add(draft, say(`text of ${draft}`), now);
  expect(box.next(now, now).item.draft).is(draft);
}

export function a_hand_over_is_stored_before_it_happens() {
  const store = device();
  const box = connected(store);
  box.add('a', say('first'), 0);
  expect(stored(store).get('a').handed).is(undefined);
  box.next(7, 8);
  expect(stored(store).get('a').handed).equals({ at: 7, wall: 8, epoch: 'first', member: 'm1' });
}

export function a_draft_never_handed_over_is_sent_by_itself_even_after_a_year() {
  const store = device();
  connected(store).add('a', say('first'), 0);
  const box = connected(store, { epoch: 'second', member: 'm9' });
  expect(box.next(min(500_000), min(500_000)).item.draft).is('a');
}

export function a_draft_handed_over_is_sent_again_while_the_server_recognises_it() {
  const store = device();
  handedOver(store);
  expect(connected(store).next(min(8.9), min(8.9)).item.draft).is('a');
}

export function a_draft_the_server_may_have_forgotten_is_looked_up_first() {
  const late = { now: min(9), wall: min(9) };
  for (const [why, { now = 1, wall = 1, ...here }] of Object.entries({
    'too late': late,
    'the clock of the device was set back': { ...late, wall: 1 },
    'the clock of the device was set back a lot': { wall: min(-9) },
    'the clock of the device jumped': { wall: min(9) },
    'another epoch': { epoch: 'second' },
    'another member': { member: 'm2' },
    'a server that does not say': { knownFor: NaN },
  })) {
    const store = device();
    handedOver(store);
    const box = connected(store, here);
    expect([why, box.next(now, wall).item]).equals([why, undefined]);
    expect([why, box.asked.length, box.items[0].state]).equals([why, 1, 'asking']);
  }
}

export function the_time_counts_from_the_first_hand_over() {
  const store = device();
  handedOver(store);
  const again = connected(store);
  expect(again.next(min(8), min(8)).item.draft).is('a');
  again.interrupted();
  expect(again.next(min(10), min(10)).item).is(undefined);
}

export function the_page_clock_may_restart_with_each_page() {
  const store = device();
  handedOver(store);
  expect(connected(store, { ahead: min(8) }).next(0, min(8)).item.draft).is('a');
  expect(connected(store, { ahead: min(12) }).next(0, min(8)).item).is(undefined);
}

export function a_lookup_does_not_delay_later_messages() {
  const store = device();
  handedOver(store);
  const box = connected(store);
  box.add('b', say('second'), 1);
  expect(box.next(min(11), min(11)).item.draft).is('b');
}

export function a_draft_not_found_waits_for_its_author_and_keeps_its_id() {
  const store = device();
  handedOver(store);
  const box = connected(store);
  box.next(min(11), min(11));
  box.unsure('a');
  expect([box.items[0].state, box.next(min(12), min(12)).item]).equals(['unsure', undefined]);
  box.again('a', () => 'new');
  expect(box.next(min(13), min(13)).item.draft).is('a');
  box.interrupted();
  expect(box.next(min(14), min(14)).item.draft).is('a');
}

export function a_doubtful_draft_is_looked_up_again_after_a_reload() {
  const store = device();
  handedOver(store);
  const box = connected(store);
  box.next(min(11), min(11));
  box.unsure('a');
  const after = connected(store);
  after.next(min(12), min(12));
  expect(after.items[0].state).is('asking');
}

export function an_event_ends_the_doubt() {
  const store = device();
  handedOver(store);
  const box = connected(store);
  box.next(min(11), min(11));
  box.settle('a');
  box.unsure('a');
  expect([box.empty, stored(store).all().length]).equals([true, 0]);
}

export function after_rejoining_drafts_are_found_and_not_sent_by_themselves() {
  const store = device();
  handedOver(store, 'b');
  connected(store).add('a', say('never handed over'), 1);
  const box = connected(store, { stay: 'stay 2', member: 'm2' });
  expect(box.next(2, 2).item).is(undefined);
  expect(box.items.map(({ draft, state }) => [draft, state])).equals([['b', 'asking'], ['a', 'found']]);
  box.again('a', () => 'new');
  expect(box.next(3, 3).item.draft).is('a');
  const reload = connected(store, { stay: 'stay 2', member: 'm2' });
  expect(reload.next(4, 4).item.draft).is('a');
}

export function a_definite_refusal_of_the_only_try_means_that_it_was_not_posted() {
  const store = device();
  const box = connected(store);
  box.add('a', say('first'), 0);
  box.next(0, 0);
  box.refuse('a', { code: 'too-fast', retryAfterMs: 480, now: 0 });
  expect(stored(store).get('a').handed).is(undefined);
  box.next(min(20), min(20));
  box.refuse('a', { code: 'unavailable', now: min(20) });
  expect(stored(store).get('a').handed.at).is(min(20));
}

export function a_hand_over_by_another_tab_is_known() {
  const store = device();
  const mine = connected(store);
  mine.add('a', say('first'), 0);
  const other = connected(store);
  other.next(0, 0);
  expect(mine.next(min(11), min(11)).item).is(undefined);
  expect(mine.items[0].state).is('asking');
}

export function a_draft_settled_by_another_tab_is_not_sent_again() {
  const store = device();
  const mine = connected(store);
  mine.add('a', say('first'), 0);
  connected(store).settle('a');
  expect(mine.next(1, 1).item).is(undefined);
  expect(mine.items[0].state).is('asking');
}

export function a_device_without_storage_still_sends() {
  const box = new Outbox(new Drafts('K7QM4T2X', { getItem: () => null, setItem() {}, removeItem() {} }));
  box.begin(HERE);
  box.add('a', say('first'), 0);
  expect(box.next(0, 0).item.draft).is('a');
}

export function a_full_device_drops_a_draft_it_cannot_update() {
  const store = device();
  const box = connected(store);
  box.add('a', say('first'), 0);
  expect(stored(store).all().length).is(1);
  const full = Object.getPrototypeOf(store);
  full.setItem = () => {
    throw new Error('full');
  };
  expect(box.next(0, 0).item.draft).is('a');
  expect(stored(store).all().length).is(0);
}

export function in_another_life_of_the_room_a_number_is_another_message() {
  const store = device();
  const before = connected(store);
  before.add('a', { type: 'react', target: 2, emoji: '🌱', on: true }, 0);
  before.add('b', { type: 'edit', target: 2, text: 'better' }, 1);
  before.add('c', { type: 'say', text: 'an answer', replyTo: 2 }, 2);
  const box = connected(store, { epoch: 'second' });
  expect(box.items.map(({ state, code }) => [state, code])).equals([
    ['refused', 'no-such-message'],
    ['found', undefined],
    ['waiting', undefined],
  ]);
  expect(box.items[1].frame).equals(say('better'));
  expect(box.next(1, 1).item.frame).equals(say('an answer'));
}

export function a_draft_posted_before_a_new_epoch_is_looked_up() {
  const box = outbox('a');
  box.next(0, 0);
  box.posted('a');
  box.begin({ ...HERE, epoch: 'second' });
  box.next(1, 1);
  expect(box.items[0].state).is('asking');
}
