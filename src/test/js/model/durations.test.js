import { countdown, duration } from '/page/model/durations.js';
import { expect } from '../expect.js';

export function a_duration_is_told_in_the_largest_unit_that_counts_it() {
  expect([60, 600, 3600, 86_400].map((seconds) => duration(seconds, 'en'))).equals(['1 minute', '10 minutes', '1 hour', '1 day']);
  expect([90, 5400, 604_800].map((seconds) => duration(seconds, 'en'))).equals(['90 seconds', '90 minutes', '7 days']);
}

export function a_duration_that_is_off_by_milliseconds_is_rounded() {
  expect([599.998, 600.4, 0.2].map((seconds) => duration(seconds, 'en'))).equals(['10 minutes', '10 minutes', '1 second']);
}

export function a_countdown_is_a_clock_that_ends_at_zero() {
  expect([272_000, 60_000, 59_001, 3_872_000, 0, -5].map((ms) => countdown(ms, 'en'))).equals([
    '4:32',
    '1:00',
    '1:00',
    '1:04:32',
    '0:00',
    '0:00',
  ]);
}

export function of_more_than_a_day_nothing_is_counted_down() {
  expect(countdown(86_399_000, 'en')).is('23:59:59');
  expect(countdown(86_400_000, 'en')).is('');
}
