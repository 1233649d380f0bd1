import { Locks } from '/page/device/locks.js';
import { OtherTabs } from '/page/model/other-tabs.js';
import { Telling } from '/page/model/telling.js';
import { device, grace, page, run, said, welcome } from '../cast.js';
import { expect } from '../expect.js';
import { anotherPage, someRoom } from '../tabs.js';

/** Ada's tabs of one browser in one room, with the numbers that each told her of. */
function tabs(count, store = device(), locks = () => anotherPage().locks, yields = () => {}) {
  const epoch = someRoom();
  return Array.from({ length: count }, (_, i) => {
    const room = page(store);
    room.receive(welcome({ epoch }), 0);
    const others = new OtherTabs();
    for (let j = 0; j < count; j++) if (j !== i) others.heard({ tab: `tab ${j}`, looking: false });
    const told = [];
    const telling = new Telling(room, others, locks(), () => yields(i));
    const tell = (...events) => telling.tell(events, (unseen) => told.push(unseen.at(-1).seq));
    return { room, others, told, tell };
  });
}

const toldOf = (all) => all.flatMap(({ told }) => told);
const message = (seq) => said(seq, grace);

export async function a_tab_without_others_tells_at_once() {
  const [one] = tabs(1);
  one.tell();
  one.tell(message(1), message(2));
  expect(one.told).equals([2]);
}

export async function an_edit_that_makes_a_read_message_mention_the_reader_is_told() {
  const [one] = tabs(1);
  one.room.unread.begin(5);
  one.tell(message(3));
  expect(one.told).equals([]);
  one.tell({ ...message(3), news: 6 });
  expect(one.told).equals([3]);
}

export async function of_many_tabs_one_tells() {
  for (const count of [2, 5]) {
    const all = tabs(count);
    for (const seq of [1, 2, 3]) await Promise.all(all.map(({ tell }) => tell(message(seq))));
    expect(toldOf(all).sort()).equals([1, 2, 3]);
  }
}

export async function tabs_that_get_the_events_in_other_frames_tell_of_none_twice() {
  const [one, two] = tabs(2);
  await Promise.all([one.tell(message(1)), two.tell(message(1), message(2)), one.tell(message(2))]);
  const all = toldOf([one, two]);
  expect([all.includes(2), new Set(all).size]).equals([true, all.length]);
}

export async function a_tab_that_wakes_up_tells_nothing_again() {
  const [awake, frozen] = tabs(2);
  for (const { seq } of run(1, 3)) await awake.tell(message(seq));
  await frozen.tell(message(1));
  await frozen.tell(message(2), message(3));
  expect([awake.told, frozen.told]).equals([[1, 2, 3], []]);
  await frozen.tell(message(4));
  expect(frozen.told).equals([4]);
}

export async function a_frozen_tab_silences_nobody() {
  const [frozen, awake] = tabs(2);
  await frozen.tell(message(1));
  await awake.tell(message(2));
  await awake.tell(message(3));
  expect([frozen.told, awake.told]).equals([[1], [2, 3]]);
}

export async function what_is_looked_at_elsewhere_is_not_told() {
  const [one] = tabs(2);
  one.others.heard({ tab: 'tab 1', looking: true, taken: 1 });
  await one.tell(message(1));
  const later = one.tell(message(2));
  one.others.heard({ tab: 'tab 1', looking: true, taken: 2 });
  await later;
  expect(one.told).equals([]);
  one.others.heard({ tab: 'tab 1', looking: false });
  await one.tell(message(3));
  expect(one.told).equals([3]);
}

export async function what_was_seen_elsewhere_is_not_told() {
  const [one] = tabs(2);
  one.room.seenElsewhere(2);
  await one.tell(message(1), message(2));
  await one.tell(message(3));
  expect(one.told).equals([3]);
}

export async function without_locks_each_tab_tells() {
  const all = tabs(2, device(), () => new Locks(null));
  await all[0].tell(message(1));
  await all[0].tell(message(2));
  await all[1].tell(message(3));
  expect(toldOf(all)).equals([1, 2, 3]);
}

export async function a_tab_that_may_chime_goes_first() {
  let ready;
  const loud = new Promise((done) => (ready = done));
  const [silent, able] = tabs(2, device(), undefined, (i) => (i === 0 ? loud : undefined));
  const later = silent.tell(message(1));
  await able.tell(message(1));
  ready();
  await later;
  expect([silent.told, able.told]).equals([[], [1]]);
}
