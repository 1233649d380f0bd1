import { Locks } from '/page/device/locks.js';
import { Tab } from '/page/device/tab.js';
import { device } from '../cast.js';
import { expect } from '../expect.js';
import { anotherPage, areGone, opened, someRoom } from '../tabs.js';

/** A copy of a store, as of a duplicated tab. */
const copyOf = (store) => Object.assign(device(), store);

export async function a_tab_keeps_its_id_when_it_is_reloaded() {
  const room = someRoom();
  const before = await opened(room);
  before.close();
  const after = await opened(room, before.store);
  expect([after.tab.id, before.tab.fresh, after.tab.fresh]).equals([before.tab.id, true, false]);
  after.close();
}

export async function a_duplicated_tab_has_another_id_and_is_not_fresh() {
  const room = someRoom();
  const original = await opened(room);
  const copy = await opened(room, copyOf(original.store));
  expect([copy.tab.id === original.tab.id, copy.tab.fresh]).equals([false, false]);
  copy.close();
  const reloaded = await opened(room, copy.store);
  expect(reloaded.tab.id).is(copy.tab.id);
  original.close();
  reloaded.close();
}

export async function a_tab_lives_until_its_page_ends() {
  const room = someRoom();
  const [ada, grace] = [await opened(room), await opened(room)];
  expect(await ada.tab.gone([grace.tab.id, 'long ago'])).equals(['long ago']);
  grace.close();
  await areGone(ada.tab, grace.tab.id);
  ada.close();
}

export async function in_another_room_it_is_another_tab() {
  const [garden, orchard] = [someRoom(), someRoom()];
  const { tab, store, close } = await opened(garden);
  const there = await opened(orchard, store);
  expect([there.tab.fresh, await there.tab.gone([tab.id])]).equals([true, [tab.id]]);
  close();
  there.close();
}

export async function something_is_done_for_a_tab_only_if_it_is_gone() {
  const room = someRoom();
  const [ada, grace] = [await opened(room), await opened(room)];
  const done = [];
  expect(await ada.tab.inPlaceOf(grace.tab.id, () => done.push('too early'))).is(false);
  grace.close();
  await areGone(ada.tab, grace.tab.id);
  expect(await ada.tab.inPlaceOf(grace.tab.id, () => done.push('in time'))).is(true);
  expect(done).equals(['in time']);
  ada.close();
}

export async function two_tabs_never_do_it_both() {
  const room = someRoom();
  const tabs = [await opened(room), await opened(room), await opened(room)];
  const done = await Promise.all(tabs.map(({ tab }) => tab.inPlaceOf('long ago', () => {})));
  expect(done.filter((one) => one).length).is(1);
  for (const { close } of tabs) close();
}

export async function a_tab_that_comes_back_waits_for_what_is_done_in_its_place() {
  const room = someRoom();
  const before = await opened(room);
  const witness = await opened(room);
  before.close();
  await areGone(witness.tab, before.tab.id);
  await witness.tab.inPlaceOf(before.tab.id, () => {});
  const after = await opened(room, before.store);
  expect(after.tab.id).is(before.tab.id);
  witness.close();
  after.close();
}

const refuses = () => {
  throw new DOMException('no', 'SecurityError');
};

export async function without_locks_a_tab_works_alone() {
  const later = async () => refuses();
  for (const manager of [null, {}, { request: refuses, query: refuses }, { request: later, query: later }]) {
    const store = device();
    const tab = new Tab('K7QM4T2X', store, new Locks(manager));
    await tab.begin();
    expect([typeof tab.id, tab.fresh, await tab.gone(['another'])]).equals(['string', true, null]);
    const reloaded = new Tab('K7QM4T2X', store, new Locks(manager));
    await reloaded.begin();
    expect([reloaded.id, reloaded.fresh]).equals([tab.id, false]);
  }
}

export async function a_full_device_makes_a_reload_another_tab() {
  const full = Object.create({ getItem: () => null, setItem: refuses, removeItem() {} });
  const one = await opened(someRoom(), full);
  expect(typeof one.tab.id).is('string');
  one.close();
}

export async function nobody_waits_for_a_lock_without_limit() {
  const [mine, other] = [anotherPage(), anotherPage()];
  const name = someRoom();
  const release = await other.locks.take(name);
  expect(await mine.locks.take(name)).is(null);
  expect(await mine.locks.wait(name, 10)).is(null);
  release();
  expect(typeof (await mine.locks.wait(name, 1_000))).is('function');
  mine.close();
  other.close();
}
