import { Backoff, closing } from '/page/net/reconnecting.js';
import { expect } from '../expect.js';

const opened = (code) => closing({ code, opened: true, leaving: false });

export function a_connection_stops_after_leaving_and_otherwise_retries() {
  expect(opened(1000)).is('retry');
  expect(closing({ code: 1000, opened: true, leaving: true })).is('stop');
  expect(closing({ code: 1006, opened: true, leaving: true })).is('retry');
}

export function the_end_of_the_membership_is_expected_while_leaving() {
  expect(opened(1008)).is('ask');
  expect(closing({ code: 1008, opened: true, leaving: true })).is('stop');
}

export function a_server_that_goes_away_is_retried() {
  expect([1001, 1012, 1013, 1011, 1006, 4108, 4129].map(opened)).equals(Array(7).fill('retry'));
}

export function an_unknown_code_is_retried() {
  expect([4999, 3000, 1005].map(opened)).equals(Array(3).fill('retry'));
}

export function a_connection_broken_by_its_content_is_retried_once() {
  expect([1002, 1003, 1007, 1009].map(opened)).equals(Array(4).fill('once'));
}

export function a_socket_that_never_opened_checks_the_membership() {
  expect(opened(1006)).is('retry');
  expect(closing({ code: 1006, opened: false, leaving: false })).is('ask');
}

export function the_end_of_the_session_checks_the_membership() {
  expect(opened(1008)).is('ask');
}

const longest = () => 1;
const shortest = () => 0;

export function the_ceiling_doubles_from_one_second_to_thirty() {
  const backoff = new Backoff(longest);
  const waits = Array.from({ length: 8 }, () => backoff.next());
  expect(waits).equals([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
}

export function the_jitter_is_full() {
  const backoff = new Backoff(shortest);
  expect(Array.from({ length: 3 }, () => backoff.next())).equals([0, 0, 0]);
}

export function the_time_set_by_the_server_is_respected() {
  expect(new Backoff(shortest).next(1_850)).is(1_850);
  expect(new Backoff(longest).next(1_850)).is(2_850);
}

export function a_steady_connection_resets_the_backoff() {
  const backoff = new Backoff(longest);
  backoff.next();
  expect(backoff.next()).is(2_000);
  backoff.reset();
  expect(backoff.next()).is(1_000);
}

export function the_ceiling_stays_at_thirty_seconds_after_a_thousand_tries() {
  const backoff = new Backoff(longest);
  for (let i = 0; i < 1_000; i++) backoff.next();
  expect(backoff.next()).is(30_000);
}
