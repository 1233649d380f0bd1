import { Ignored } from '/page/model/ignored.js';
import { DeviceStorage } from '/page/device/device-storage.js';
import { device, grace, linus } from '../cast.js';
import { expect } from '../expect.js';

const here = (store, epoch = 'first') => new Ignored(new DeviceStorage('K7QM4T2X', 'Ada', store), epoch);

export function a_member_is_ignored_until_unignored() {
  const ignored = here(device());
  ignored.toggle(grace);
  expect([ignored.has(grace), ignored.has(linus)]).equals([true, false]);
  ignored.toggle(grace);
  expect(ignored.has(grace)).is(false);
}

export function the_device_remembers_it() {
  const store = device();
  here(store).toggle(grace);
  expect(here(store).has(grace)).is(true);
}

export function renaming_does_not_evade_being_ignored() {
  const ignored = here(device());
  ignored.toggle(grace);
  expect(ignored.has({ ...grace, name: 'Hopper' })).is(true);
}

export function in_another_log_the_name_counts_and_the_id_does_not() {
  const store = device();
  here(store).toggle(grace);
  expect(here(store, 'second').has({ id: 'm9', name: 'GRACE' })).is(true);
  expect(here(store, 'second').has({ ...linus, id: grace.id })).is(false);
}
