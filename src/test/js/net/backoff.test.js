import { Backoff } from '/page/net/backoff.js';
import { expect } from '../expect.js';

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
  backoff.worked();
  expect(backoff.next()).is(1_000);
}

export function the_ceiling_stays_at_thirty_seconds_after_a_thousand_tries() {
  const backoff = new Backoff(longest);
  for (let i = 0; i < 1_000; i++) backoff.next();
  expect(backoff.next()).is(30_000);
}
