import { OtherTabs } from '/page/model/other-tabs.js';
import { expect } from '../expect.js';

const SOON = 20;
const looking = (taken, tab = 'one') => ({ tab, looking: true, taken });
const hidden = (tab = 'two') => ({ tab, looking: false, taken: 0 });

function tabs(...states) {
  const others = new OtherTabs();
  for (const state of states) others.heard(state);
  return others;
}

export function tabs_come_and_go() {
  const others = tabs(hidden());
  expect([others.none, others.has('two')]).equals([false, true]);
  others.gone('two');
  expect([others.none, others.has('two')]).equals([true, false]);
}

export async function a_tab_that_is_looked_at_takes_what_it_has() {
  expect(await tabs(hidden(), looking(7)).take(7, SOON)).is(true);
  expect(await tabs(hidden(), looking(7)).take(8, SOON)).is(false);
  expect(await tabs(hidden()).take(7, SOON)).is(false);
  expect(await tabs({ ...looking(7), looking: false }).take(7, SOON)).is(false);
}

export async function a_tab_that_is_looked_at_is_waited_for() {
  const others = tabs(looking(7), hidden());
  const taken = others.take(8, 60_000);
  others.heard(hidden('three'));
  others.heard(looking(8));
  expect(await taken).is(true);
}

export async function a_stalled_tab_is_waited_for_once() {
  const others = tabs(looking(7));
  expect(await others.take(8, SOON)).is(false);
  expect(await others.take(9, 60_000)).is(false);
  others.heard(looking(9));
  expect(await others.take(9, 60_000)).is(true);
}

export async function nobody_waits_for_a_tab_that_is_not_looked_at() {
  expect(await tabs(hidden(), hidden('three')).take(8, 60_000)).is(false);
}
