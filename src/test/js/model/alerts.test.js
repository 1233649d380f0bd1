import { Alerts } from '/page/model/alerts.js';
import { DeviceStorage } from '/page/device/device-storage.js';
import { device, grace, joined, said } from '../cast.js';
import { expect } from '../expect.js';

const EVENTS = [joined(1, grace), said(2, grace, 'hello'), said(3, grace, '@Ada')];
const forAda = ({ text }) => text === '@Ada';
const told = (alerts) => alerts.notable(EVENTS, forAda).map(({ seq }) => seq);
const remembered = (store = device(), code = 'K7QM4T2X') => new Alerts(new DeviceStorage(code, 'Ada', store), store);

export function there_are_no_alerts_by_default() {
  expect(told(remembered())).equals([]);
  expect(told(new Alerts(null, device()))).equals([]);
}

export function alerts_follow_the_chosen_level() {
  const alerts = remembered();
  alerts.level = 'all';
  expect(told(alerts)).equals([2, 3]);
  alerts.level = 'mentions';
  expect(told(alerts)).equals([3]);
  alerts.level = 'nothing';
  expect(told(alerts)).equals([]);
}

export function do_not_disturb_overrides_every_room() {
  const store = device();
  const garden = remembered(store);
  const orchard = remembered(store, '23456789');
  garden.level = orchard.level = 'all';
  garden.quiet = true;
  expect(told(orchard)).equals([]);
  orchard.quiet = false;
  expect(told(garden)).equals([2, 3]);
}

export function the_device_remembers_for_each_room() {
  const store = device();
  Object.assign(remembered(store), { level: 'mentions', sound: true });
  expect([remembered(store).level, remembered(store).sound]).equals(['mentions', true]);
  expect([remembered(store, '23456789').level, remembered(store, '23456789').sound]).equals(['nothing', false]);
}

export function an_unknown_level_counts_as_none() {
  const store = device();
  remembered(store).level = 'loud';
  expect(remembered(store).level).is('nothing');
}

export function a_change_in_another_tab_is_recognised_by_its_key() {
  const alerts = remembered();
  for (const key of ['parley:quiet', 'parley:K7QM4T2X:Ada:level', 'parley:K7QM4T2X:Ada:sound'])
    expect([key, alerts.areAbout({ key })]).equals([key, true]);
  for (const key of ['parley:theme', 'parley:K7QM4T2X:Ada:writing:1', 'parley:23456789:Ada:level', null])
    expect([key, alerts.areAbout({ key })]).equals([key, false]);
}
