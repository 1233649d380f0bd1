import { Drafts } from '/page/device/drafts.js';
import { Stay } from '/page/model/stay.js';
import { device, say } from '../cast.js';
import { expect } from '../expect.js';

const stored = (store, code = 'K7QM4T2X') => new Drafts(code, store);
const item = (draft) => ({ draft, frame: say('hello'), at: 0 });

export function drafts_belong_to_a_room_not_to_a_member() {
  const store = device();
  expect(stored(store).put(item('a'))).is(true);
  expect(stored(store).all().map(({ draft }) => draft)).equals(['a']);
  expect(stored(store).get('a').frame.text).is('hello');
  expect(stored(store, '22222222').all()).equals([]);
}

export function leaving_deletes_all_drafts() {
  const store = device();
  stored(store).put(item('a'));
  new Stay(stored(store)).begin('first', 'm1');
  stored(store, '22222222').put(item('b'));
  expect(Object.keys(store).length).is(3);
  stored(store).clear();
  expect(Object.keys(store)).equals(['parley.draft:22222222:b']);
}

export function a_full_device_reports_it_and_keeps_existing_drafts() {
  const store = device();
  stored(store).put(item('a'));
  Object.getPrototypeOf(store).setItem = () => {
    throw new Error('full');
  };
  expect(stored(store).put({ ...item('a'), at: 1 })).is(false);
  expect(stored(store).get('a').at).is(0);
}

export function a_draft_dropped_by_another_tab_is_reported_by_its_id() {
  const dropped = (key, newValue) => stored(device()).droppedElsewhere({ key, newValue });
  expect(dropped('parley.draft:K7QM4T2X:a', null)).is('a');
  expect(dropped('parley.draft:K7QM4T2X:a', '{}')).is(undefined);
  expect(dropped('parley.draft:22222222:a', null)).is(undefined);
  expect(dropped(null, null)).is(undefined);
}

/** The same page, or another one on the same device. */
const page = (store) => new Stay(stored(store));

export function a_stay_outlives_reloads_renames_and_reconnects() {
  const store = device();
  const first = page(store);
  const id = first.begin('first', 'm1');
  expect(first.begin('first', 'm1')).is(id);
  expect(page(store).begin('first', 'm1')).is(id);
}

export function a_stay_outlives_the_restoring_of_the_room() {
  const store = device();
  const [mine, other] = [page(store), page(store)];
  const id = mine.begin('first', 'm1');
  expect(other.begin('first', 'm1')).is(id);
  expect(mine.begin('second', 'm4')).is(id);
  expect(other.begin('second', 'm4')).is(id);
  expect(page(store).begin('second', 'm4')).is(id);
}

export function rejoining_begins_another_stay() {
  const store = device();
  const old = page(store);
  const id = old.begin('first', 'm1');
  const anew = page(store).begin('first', 'm2');
  expect(anew === id).is(false);
  expect(old.begin('first', 'm2')).is(anew);
  expect(page(store).begin('second', 'm1') === anew).is(false);
}

export function leaving_ends_a_stay() {
  const store = device();
  const id = page(store).begin('first', 'm1');
  stored(store).clear();
  expect(page(store).begin('first', 'm1') === id).is(false);
}
