import { Drafts } from '/page/device/drafts.js';
import { Outbox } from '/page/model/outbox.js';
import { device, events, joined, ada, page, run, said, say, welcome } from '../cast.js';
import { expect } from '../expect.js';

const HERE = { stay: 'stay 1', epoch: 'first', member: 'm1', knownFor: 600_000, ahead: 0 };
const draftsOf = (store, id) => new Drafts('K7QM4T2X', store, { id });
const ids = (items) => items.map(({ draft }) => draft);

/** The outbox of this tab, connected. */
function outboxOf(store, id) {
  const drafts = draftsOf(store, id);
  const outbox = new Outbox(drafts);
  outbox.begin(HERE);
  return { drafts, outbox };
}

export function a_tab_neither_shows_nor_sends_what_waits_in_another() {
  const store = device();
  const [one, two] = [outboxOf(store, 'one'), outboxOf(store, 'two')];
  one.outbox.add('a', say('of one'), 1);
  two.outbox.add('b', say('of two'), 2);
  const reloaded = outboxOf(store, 'two');
  expect([ids(reloaded.outbox.items), reloaded.outbox.next(0, 0).item.draft]).equals([['b'], 'b']);
  expect(reloaded.outbox.next(0, 0).item).is(undefined);
  expect([reloaded.drafts.otherTabs(), one.drafts.otherTabs()]).equals([['one'], ['two']]);
  expect(ids(outboxOf(store, 'three').outbox.items)).equals([]);
}

export function the_drafts_of_a_closed_tab_are_taken_over_in_order_and_once() {
  const store = device();
  outboxOf(store, 'one').outbox.add('a', say('first'), 1);
  const two = outboxOf(store, 'two');
  two.outbox.add('b', say('second'), 2);
  const taken = two.drafts.takeOver('one');
  two.outbox.take(taken);
  two.outbox.take(taken);
  expect(ids(two.outbox.items)).equals(['a', 'b']);
  expect([two.drafts.otherTabs(), ids(outboxOf(store, 'one').outbox.items)]).equals([[], []]);
  expect(two.drafts.takeOver('one')).equals([]);
  expect(two.outbox.next(0, 0).item.draft).is('a');
}

export function a_draft_of_an_earlier_stay_is_taken_over_for_its_author_to_decide() {
  const store = device();
  outboxOf(store, 'one').outbox.add('a', say('before leaving'), 1);
  const two = outboxOf(store, 'two');
  two.outbox.begin({ ...HERE, stay: 'stay 2' });
  two.outbox.take(two.drafts.takeOver('one'));
  expect([two.outbox.items[0].state, two.outbox.next(0, 0).item]).equals(['found', undefined]);
}

export function a_draft_that_was_handed_over_is_taken_over_with_its_doubt() {
  const store = device();
  const one = outboxOf(store, 'one');
  one.outbox.add('a', say('first'), 1);
  one.outbox.next(0, 0);
  const two = outboxOf(store, 'two');
  two.outbox.take(two.drafts.takeOver('one'));
  expect(two.outbox.next(700_000, 700_000).item).is(undefined);
  expect(two.outbox.items[0].state).is('asking');
}

export function a_draft_taken_over_after_its_event_is_settled() {
  const store = device();
  const one = outboxOf(store, 'one');
  one.outbox.add('draft 2', say('posted'), 1);
  one.outbox.add('draft 9', say('not yet'), 2);
  const room = page(store);
  store.removeItem('parley.draft:K7QM4T2X:draft 2');
  store.removeItem('parley.draft:K7QM4T2X:draft 9');
  room.receive(welcome({ head: 3 }), 0);
  room.receive(events(joined(1, ada), said(2, ada, 'posted'), ...run(3, 3)), 0);
  room.takeOver(one.outbox.items.map((item) => ({ ...item, stay: undefined })));
  expect(ids(room.outbox.items)).equals(['draft 9']);
}

export function drafts_of_no_tab_belong_to_all() {
  const store = device();
  new Drafts('K7QM4T2X', store).put({ draft: 'a', frame: say('old'), at: 0 });
  expect([ids(outboxOf(store, 'one').outbox.items), draftsOf(store, 'one').otherTabs()]).equals([['a'], []]);
}
