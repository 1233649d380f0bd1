import { DeviceStorage } from '/page/device/device-storage.js';
import { TabStorage } from '/page/device/tab-storage.js';
import { device } from '../cast.js';
import { expect } from '../expect.js';
import { areGone, opened, someRoom } from '../tabs.js';

/** Ada's tab in the room with what is written there; `local` and `session` are its stores. */
async function tabOf(room, local, session) {
  const { tab, store, close } = await opened(room, session);
  const written = new TabStorage(tab);
  const storage = new DeviceStorage(room, 'Ada', local);
  await written.begin(storage);
  return { tab, store, close, written, storage };
}

export async function each_tab_has_its_own_words() {
  const [room, local] = [someRoom(), device()];
  const [one, two] = [await tabOf(room, local), await tabOf(room, local)];
  one.written.set('text', 'Dear Grace,');
  two.written.set('text', 'Dear Linus,');
  two.written.set('text', '');
  const third = await tabOf(room, local);
  expect([one, two, third].map(({ written }) => written.get('text'))).equals(['Dear Grace,', '', null]);
  one.close();
  const again = await tabOf(room, local, one.store);
  expect(again.written.get('text')).is('Dear Grace,');
  for (const { close } of [two, third, again]) close();
}

export async function a_fresh_tab_goes_on_with_the_newest_words_of_a_closed_one() {
  const [room, local] = [someRoom(), device()];
  const [old, newer] = [await tabOf(room, local), await tabOf(room, local)];
  old.written.set('text', 'older');
  newer.written.set('text', 'newer');
  old.storage.set(`writing:${old.tab.id}`, { text: 'older', at: 1 });
  old.close();
  newer.close();
  const witness = await opened(someRoom());
  const waiting = await opened(room);
  await areGone(waiting.tab, old.tab.id, newer.tab.id);
  const [fresh, next, last] = [await tabOf(room, local), await tabOf(room, local), await tabOf(room, local)];
  expect([fresh, next, last].map(({ written }) => written.get('text'))).equals(['newer', 'older', null]);
  expect(Object.keys(local).length).is(2);
  fresh.close();
  const reloaded = await tabOf(room, local, fresh.store);
  expect(reloaded.written.get('text')).is('newer');
  for (const { close } of [witness, waiting, next, last, reloaded]) close();
}

export async function a_tab_that_was_here_before_takes_no_words_of_others() {
  const [room, local] = [someRoom(), device()];
  const [ada, other] = [await tabOf(room, local), await tabOf(room, local)];
  other.written.set('text', 'not yours');
  other.close();
  await areGone(ada.tab, other.tab.id);
  ada.close();
  const reloaded = await tabOf(room, local, ada.store);
  expect(reloaded.written.get('text')).is(null);
  const restored = await tabOf(room, local, other.store);
  expect(restored.written.get('text')).is('not yours');
  reloaded.close();
  restored.close();
}

export async function tabs_that_open_at_once_share_nothing() {
  const [room, local] = [someRoom(), device()];
  const closed = await tabOf(room, local);
  closed.written.set('text', 'once');
  const witness = await opened(room);
  closed.close();
  await areGone(witness.tab, closed.tab.id);
  const five = await Promise.all(Array.from({ length: 5 }, () => tabOf(room, local)));
  expect(five.filter(({ written }) => written.get('text') === 'once').length).is(1);
  for (const { close } of [witness, ...five]) close();
}

export async function words_typed_before_the_welcome_are_kept() {
  const [room, local] = [someRoom(), device()];
  const { tab, close, store } = await opened(room);
  const written = new TabStorage(tab);
  written.set('text', 'early');
  await written.begin(new DeviceStorage(room, 'Ada', local));
  close();
  const reloaded = await tabOf(room, local, store);
  expect([written.get('text'), reloaded.written.get('text')]).equals(['early', 'early']);
  reloaded.close();
}

export async function what_is_sent_leaves_nothing_on_the_device() {
  const [room, local] = [someRoom(), device()];
  const { written, close } = await tabOf(room, local);
  written.set('text', 'hello');
  expect(Object.keys(local).length).is(1);
  written.set('about', null);
  written.set('text', '');
  expect(Object.keys(local)).equals([]);
  close();
}

export async function a_new_name_takes_the_words_of_all_tabs_along() {
  const [room, local] = [someRoom(), device()];
  const [one, two] = [await tabOf(room, local), await tabOf(room, local)];
  one.written.set('text', 'one');
  two.written.set('text', 'two');
  one.storage.become('Grace');
  two.storage.become('Grace');
  two.written.set('text', 'two and a half');
  expect(Object.keys(local).every((key) => key.includes(':Grace:'))).is(true);
  expect(one.storage.get(`writing:${one.tab.id}`).text).is('one');
  expect(two.storage.get(`writing:${two.tab.id}`).text).is('two and a half');
  one.close();
  two.close();
}
