import { Pane } from '/page/model/pane.js';
import { Timeline } from '/page/model/timeline.js';
import { rowsOf } from '/page/model/rows.js';
import { ada, minutes, run } from '../cast.js';
import { expect } from '../expect.js';

function room(first, last) {
  const timeline = new Timeline();
  timeline.begin('first', { head: last, oldest: 1 });
  timeline.add(run(first, last));
  return { timeline, pane: new Pane(timeline) };
}

const rows = (pane) => rowsOf(pane.entries, { you: ada, pending: [], unreadAfter: null, now: minutes(0) });
const fit = (pane, atBottom) => pane.fit(rows(pane), atBottom);

export function a_small_room_is_shown_whole() {
  const { pane } = room(1, 100);
  expect(fit(pane, true)).is(false);
  expect(pane.entries.length).is(100);
}

export function at_the_bottom_the_oldest_rows_are_dropped() {
  const { pane } = room(1, 1000);
  expect(fit(pane, true)).is(true);
  expect(pane.entries.length).isBetween(150, 300);
  expect(pane.entries.at(-1).seq).is(1000);
}

export function going_up_shows_older_rows_and_drops_the_newest() {
  const { pane } = room(1, 1000);
  fit(pane, true);
  const first = pane.entries[0].seq;
  while (pane.atEnd) {
    expect(pane.up()).is(true);
    fit(pane, false);
  }
  expect(pane.entries[0].seq).isBetween(1, first - 50);
  expect(pane.entries.length).isBetween(150, 300);
}

export function the_top_of_the_loaded_history_has_no_more_rows() {
  const { pane } = room(1, 1000);
  fit(pane, true);
  while (pane.up()) fit(pane, false);
  expect(pane.entries[0].seq).is(1);
  expect(pane.atFirst).is(true);
}

export function scrolling_down_reaches_the_newest_without_a_hole() {
  const { pane } = room(1, 1000);
  fit(pane, true);
  while (pane.up()) fit(pane, false);
  expect(pane.atEnd).is(false);
  while (!pane.atEnd) {
    const last = pane.entries.at(-1).seq;
    pane.down();
    fit(pane, false);
    expect(pane.entries[0].seq <= last + 1).is(true);
  }
  expect(pane.entries.at(-1).seq).is(1000);
}

export function a_reader_further_up_keeps_the_rows_in_view() {
  const { timeline, pane } = room(1, 250);
  fit(pane, false);
  timeline.add(run(251, 2000));
  fit(pane, false);
  expect(pane.entries[0].seq).is(1);
  expect(pane.atEnd).is(false);
}

export function a_talkative_room_does_not_fill_the_memory() {
  const { timeline, pane } = room(1, 1000);
  for (let i = 1; i < 20; i++) {
    timeline.add(run(i * 1000 + 1, (i + 1) * 1000));
    fit(pane, true);
  }
  expect(timeline.last).is(20_000);
  expect(timeline.entries.length).isBetween(200, 3500);
  expect(timeline.more).is(true);
}

export function the_newest_are_one_step_away() {
  const { pane } = room(1, 1000);
  fit(pane, true);
  while (pane.up()) fit(pane, false);
  expect(pane.atEnd).is(false);
  pane.toEnd();
  expect(pane.atEnd).is(true);
  expect(pane.entries.at(-1).seq).is(1000);
  expect(pane.entries.length).isBetween(150, 300);
}

export function three_hundred_rows_are_not_too_many() {
  const { pane } = room(1, 299);
  expect(rows(pane).length).is(300);
  expect(fit(pane, true)).is(false);
}

const jumped = () => {
  const { timeline, pane } = room(901, 1000);
  timeline.insert({ epoch: 'first', oldest: 1, events: run(301, 400) });
  pane.toEntry(350);
  return { timeline, pane };
};

export function the_window_may_stand_anywhere_except_over_a_hole() {
  const { pane } = jumped();
  expect([pane.bounds.first, pane.bounds.last]).equals([301, 400]);
  expect([pane.atFirst, pane.atEnd]).equals([true, false]);
  expect([pane.up(), pane.down()]).equals([false, false]);
}

export function events_fetched_on_either_side_can_be_shown() {
  const { timeline, pane } = jumped();
  timeline.insert({ epoch: 'first', oldest: 1, events: run(201, 300) });
  timeline.insert({ epoch: 'first', oldest: 1, events: run(401, 500) });
  expect([pane.up(), pane.down()]).equals([true, true]);
  expect([pane.bounds.first, pane.bounds.last]).equals([251, 450]);
}

export function new_messages_do_not_move_the_window() {
  const { timeline, pane } = jumped();
  timeline.add(run(1001, 1100));
  fit(pane, false);
  expect([pane.bounds.first, pane.bounds.last]).equals([301, 400]);
}

export function the_newest_rows_are_one_step_away_from_anywhere() {
  const { pane } = jumped();
  pane.toEnd();
  expect([pane.bounds.first, pane.bounds.last]).equals([901, 1000]);
  expect([pane.up(), pane.atFirst, pane.atEnd]).equals([false, false, true]);
}

export function events_fetched_elsewhere_are_hidden_until_visited() {
  const { timeline, pane } = room(901, 1000);
  timeline.insert({ epoch: 'first', oldest: 1, events: run(301, 400) });
  expect(pane.bounds.first).is(901);
}

export function paging_through_a_long_room_does_not_fill_the_memory() {
  const { timeline, pane } = room(20_001, 20_100);
  const fetch = (from, to) => timeline.insert({ epoch: 'first', oldest: 1, events: run(from, to) });
  while (pane.bounds.first > 1) {
    if (!pane.up()) fetch(pane.bounds.first - 100, pane.bounds.first - 1);
    fit(pane, false);
  }
  expect(timeline.entries.length).isBetween(300, 3200);
  while (!pane.atEnd) {
    if (!pane.down()) fetch(pane.bounds.last + 1, pane.bounds.last + 100);
    fit(pane, false);
  }
  expect(pane.bounds.last).is(20_100);
  expect(timeline.entries.length).isBetween(300, 3200);
}
