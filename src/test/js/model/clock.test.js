import { Stopwatch } from '/page/device/clock.js';
import { allowedActs } from '/page/model/amendments.js';
import { ServerClock } from '/page/model/server-clock.js';
import { ada, events, minutes, page, said, welcome } from '../cast.js';
import { expect } from '../expect.js';

const DAYS = 24 * 60;
const stamp = (minute, ms = 0) => new Date(minutes(minute) + ms).toISOString();

/** Runs with a device whose clock is so many minutes ahead of the right time. */
function onADevice(minute, then) {
  const real = Date.now;
  Date.now = () => real() + minute * 60_000;
  try {
    then();
  } finally {
    Date.now = real;
  }
}

/** A clock whose page is as old as the test says. */
function clock() {
  const own = { ms: 0 };
  return { own, server: new ServerClock(() => own.ms) };
}

export function the_time_is_the_servers_whatever_the_device_shows() {
  for (const ahead of [0, 2 * DAYS, -2 * DAYS, 400 * DAYS])
    onADevice(ahead, () => {
      const { own, server } = clock();
      server.hear(stamp(0));
      own.ms = 60_000;
      expect([ahead, server.now]).equals([ahead, minutes(1)]);
    });
}

export function before_the_first_frame_the_device_is_asked() {
  expect(clock().server.now).isBetween(Date.now() - 1_000, Date.now());
}

export function a_frame_that_was_long_under_way_changes_nothing() {
  const { own, server } = clock();
  server.hear(stamp(0));
  own.ms = 65_000;
  server.hear(stamp(1));
  expect(server.now).is(minutes(0) + 65_000);
}

export function a_page_that_slept_is_corrected_by_the_next_frame() {
  const { own, server } = clock();
  server.hear(stamp(0));
  own.ms = 1_000;
  server.hear(stamp(8 * 60));
  expect(server.now).is(minutes(8 * 60));
}

export function a_server_clock_that_was_set_back_is_followed_after_some_beats() {
  const { own, server } = clock();
  server.hear(stamp(60));
  for (const beat of [1, 2, 3, 4]) {
    own.ms = beat * 25_000;
    server.hear(stamp(0, own.ms));
  }
  expect(server.now).is(minutes(0) + 100_000);
}

export function an_older_servers_beat_without_a_time_is_ignored() {
  const room = page();
  room.receive(welcome({ at: stamp(0) }), 0);
  room.receive({ type: 'beat', head: 0 }, 0);
  expect(room.clock.now).isBetween(minutes(0), minutes(1));
  room.receive({ type: 'beat', head: 0, at: stamp(10) }, 0);
  expect(room.clock.now).isBetween(minutes(10), minutes(11));
}

/** How old a message is, by how much the device is ahead, and whether it may still be edited. */
const AGES = [
  [0, true],
  [23 * 60 + 58, true],
  [24 * 60 + 1, false],
  [3 * DAYS, false],
];

export function whether_a_message_may_be_edited_does_not_depend_on_the_device() {
  for (const ahead of [0, 2 * DAYS, -2 * DAYS])
    onADevice(ahead, () => {
      for (const [age, may] of AGES) {
        const room = page();
        room.receive(welcome({ at: stamp(age) }), 0);
        room.receive(events(said(1, ada, 'hello', 0)), 0);
        expect([ahead, age, allowedActs(room, 1).includes('edit')]).equals([ahead, age, may]);
      }
    });
}

export function a_stopwatch_counts_sleep_and_no_clock_that_was_set_back() {
  const watch = new Stopwatch();
  onADevice(-2 * DAYS, () => expect(watch.passed).isBetween(0, 1_000));
  onADevice(10, () => expect(watch.passed).isBetween(600_000, 601_000));
}
