import { Timeline } from '/page/model/timeline.js';
import { run, said, grace } from '../cast.js';
import { expect } from '../expect.js';

function timeline(head = 0, oldest = 1) {
  const made = new Timeline();
  made.begin('first', { head, oldest });
  return made;
}

const numbers = ({ entries }) => entries.map(({ seq }) => seq);

export function events_are_ordered_by_number() {
  const log = timeline();
  log.add(run(1, 3));
  log.add(run(4, 5));
  expect(numbers(log)).equals([1, 2, 3, 4, 5]);
  expect(log.last).is(5);
}

export function a_repeated_event_is_kept_once() {
  const log = timeline();
  log.add(run(1, 3));
  expect(log.add(run(2, 4)).added.length).is(1);
  expect(numbers(log)).equals([1, 2, 3, 4]);
}

export function nothing_after_a_missing_number_is_accepted() {
  const log = timeline();
  expect(log.add(run(1, 3)).hole).is(false);
  expect(log.add([said(4, grace), said(6, grace), said(7, grace)]).hole).is(true);
  expect(log.last).is(4);
}

export function a_first_visit_may_begin_anywhere_and_sends_no_position() {
  const log = timeline(250);
  expect(log.position).is(null);
  expect(log.add(run(151, 250)).hole).is(false);
  expect(log.position).equals({ epoch: 'first', after: 250 });
}

export function a_gap_is_recorded_and_later_events_leave_no_hole() {
  const log = timeline();
  log.add(run(1, 2));
  log.gap(3, 180);
  expect(log.add(run(181, 182)).hole).is(false);
  expect(log.entries[2]).equals({ seq: 3, to: 180, kind: 'gap' });
  expect(log.last).is(182);
}

export function older_events_go_to_the_front() {
  const log = timeline(250);
  log.add(run(151, 250));
  expect(log.more).is(true);
  log.insert({ epoch: 'first', oldest: 1, events: run(51, 150) });
  expect(numbers(log)).equals(run(51, 250).map(({ seq }) => seq));
}

export function events_of_another_log_are_not_accepted() {
  const log = timeline(250);
  log.add(run(151, 250));
  log.insert({ epoch: 'second', oldest: 1, events: run(51, 150) });
  expect(log.first).is(151);
}

const shape = ({ entries }) => entries.filter(({ kind }) => kind !== 'said').map(({ kind, seq, to }) => [kind, seq, to]);

export function events_from_far_up_leave_a_hole_that_others_fill() {
  const log = timeline(1000);
  log.add(run(901, 1000));
  log.insert({ epoch: 'first', oldest: 1, events: run(301, 400) });
  expect(shape(log)).equals([['hole', 401, 900]]);
  log.insert({ epoch: 'first', oldest: 1, events: run(601, 700) });
  expect(shape(log)).equals([['hole', 401, 600], ['hole', 701, 900]]);
  log.insert({ epoch: 'first', oldest: 1, events: run(401, 600) });
  log.insert({ epoch: 'first', oldest: 1, events: run(690, 910) });
  expect(numbers(log)).equals(run(301, 1000).map(({ seq }) => seq));
}

export function one_answer_may_fill_several_holes() {
  const log = timeline(1000);
  log.add(run(901, 1000));
  log.insert({ epoch: 'first', oldest: 1, events: run(500, 510) });
  log.insert({ epoch: 'first', oldest: 1, events: run(490, 520) });
  expect(shape(log)).equals([['hole', 521, 900]]);
  expect(log.first).is(490);
}

export function events_the_server_no_longer_keeps_are_a_gap_not_a_hole() {
  const log = timeline(1000);
  log.add(run(901, 1000));
  log.insert({ epoch: 'first', oldest: 1, events: run(301, 400) });
  log.insert({ epoch: 'first', oldest: 501, events: run(801, 900) });
  expect(shape(log)).equals([['gap', 401, 500], ['hole', 501, 800]]);
}

export function forgotten_events_can_be_fetched_again() {
  const log = timeline(1000);
  log.add(run(1, 1000));
  log.forget(200, 900);
  expect(shape(log)).equals([['hole', 201, 900]]);
  expect([200, 201, 900, 901].map((seq) => log.at(seq) !== undefined)).equals([true, false, false, true]);
  log.forget(0, 100);
  expect(log.first).is(101);
  expect(log.more).is(true);
  log.insert({ epoch: 'first', oldest: 1, events: run(201, 900) });
  expect(numbers(log)).equals(run(101, 1000).map(({ seq }) => seq));
}

export function the_beginning_is_known_when_the_server_has_no_more() {
  const log = timeline(250, 101);
  log.add(run(151, 250));
  log.insert({ epoch: 'first', oldest: 151, events: [] });
  expect(log.more).is(false);
}

export function a_new_log_begins_empty() {
  const log = timeline();
  log.add(run(1, 3));
  log.begin('second', { head: 0, oldest: 1 });
  expect(log.entries.length).is(0);
  expect(log.position).equals({ epoch: 'second', after: 0 });
}

export function a_gap_begins_after_the_last_event_or_is_outdated() {
  const log = timeline();
  log.add(run(1, 5));
  log.gap(2, 5);
  expect(numbers(log)).equals([1, 2, 3, 4, 5]);
  log.gap(4, 9);
  expect(log.entries.at(-1)).equals({ seq: 6, to: 9, kind: 'gap' });
}

export function overlapping_older_events_are_kept_once() {
  const log = timeline(250);
  log.add(run(151, 250));
  log.insert({ epoch: 'first', oldest: 1, events: run(140, 155) });
  expect(numbers(log)).equals(run(140, 250).map(({ seq }) => seq));
  expect(log.more).is(true);
}

export function each_number_has_its_place() {
  const log = timeline(250);
  log.add(run(151, 157));
  expect([150, 151, 152, 153, 154, 155, 156, 157, 158].map((seq) => log.indexOf(seq))).equals([
    0, 0, 1, 2, 3, 4, 5, 6, 7,
  ]);
}
