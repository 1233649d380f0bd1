import { DeviceStorage, deviceStore, tabStore } from '/page/device/device-storage.js';
import { Drafts } from '/page/device/drafts.js';
import { Ignored } from '/page/model/ignored.js';
import { device, grace, linus, say } from '../cast.js';
import { expect } from '../expect.js';

/** Runs this with a store of the browser replaced. */
function within(name, descriptor, act) {
  const before = Object.getOwnPropertyDescriptor(globalThis, name);
  Object.defineProperty(globalThis, name, { configurable: true, ...descriptor });
  try {
    act();
  } finally {
    Object.defineProperty(globalThis, name, before);
  }
}

const refuses = () => {
  throw new DOMException('no', 'SecurityError');
};
const REFUSALS = {
  'access is refused': { get: refuses },
  'there is none': { value: null },
  'it is undefined': { value: undefined },
  'every call is refused': { value: { getItem: refuses, setItem: refuses, removeItem: refuses } },
  'reading is refused': { value: { getItem: refuses, setItem() {}, removeItem() {} } },
  'reading works and removing is refused': { value: { getItem: () => null, setItem: refuses, removeItem: refuses } },
};

export function a_refused_store_is_replaced_for_the_time_of_the_page() {
  for (const [why, refusal] of Object.entries(REFUSALS)) {
    for (const [name, store] of Object.entries({ localStorage: deviceStore, sessionStorage: tabStore })) {
      within(name, refusal, () => {
        store().setItem('a', '1');
        expect([why, name, store().getItem('a'), Object.keys(store())]).equals([why, name, '1', ['a']]);
        store().removeItem('a');
        expect([why, name, store().getItem('a')]).equals([why, name, null]);
      });
    }
  }
}

export function a_working_store_is_the_browsers() {
  expect([deviceStore() === localStorage, tabStore() === sessionStorage]).equals([true, true]);
}

export function drafts_and_settings_work_without_storage() {
  within('localStorage', REFUSALS['access is refused'], () => {
    const storage = new DeviceStorage('K7QM4T2X', 'Ada');
    storage.set('level', 'all');
    expect(new DeviceStorage('K7QM4T2X', 'Ada').get('level')).is('all');
    storage.clear();
    const drafts = new Drafts('K7QM4T2X');
    expect(drafts.put({ draft: 'a', frame: say('hello'), at: 0 })).is(true);
    drafts.clear();
    expect(drafts.all()).equals([]);
  });
}

export function a_storage_event_is_about_one_key_of_one_member_and_room() {
  const storage = new DeviceStorage('K7QM4T2X', 'Ada', device());
  expect(storage.isAbout({ key: 'parley:K7QM4T2X:Ada:ignored' }, 'ignored')).is(true);
  for (const key of ['parley:K7QM4T2X:Ada:seen', 'parley:22222222:Ada:ignored', 'parley:K7QM4T2X:Grace:ignored', null])
    expect([key, storage.isAbout({ key }, 'ignored')]).equals([key, false]);
}

/** Ada's tabs know whom she ignores from when they opened. */
const tabs = (store) => [1, 2].map(() => new Ignored(new DeviceStorage('K7QM4T2X', 'Ada', store), 'first'));

export function people_ignored_in_two_tabs_are_all_ignored() {
  const store = device();
  const [one, two] = tabs(store);
  one.toggle(grace);
  two.toggle(linus);
  one.reread();
  for (const ignored of [one, two, ...tabs(store)])
    expect([ignored.has(grace), ignored.has(linus)]).equals([true, true]);
}

export function a_press_means_what_its_tab_shows() {
  const store = device();
  const [one, two] = tabs(store);
  one.toggle(grace);
  two.toggle(grace);
  expect([two.has(grace), tabs(store)[0].has(grace)]).equals([true, true]);
  two.toggle(grace);
  one.toggle(grace);
  expect([one.has(grace), tabs(store)[0].has(grace)]).equals([false, false]);
}

export function a_change_elsewhere_is_drawn() {
  const [one, two] = tabs(device());
  one.toggle(grace);
  const { version } = two;
  two.reread();
  expect([two.has(grace), two.version > version]).equals([true, true]);
}
