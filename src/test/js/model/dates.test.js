import { Dates, dayOf, readersOwn, untilMidnight } from '/page/model/dates.js';
import { english } from '../cast.js';
import { expect } from '../expect.js';

const dates = new Dates(english, ['en-GB', 'en']);

/** Commas differ between editions of the same locale. */
const day = (made, ...when) => made.day(...when).replace(',', '');
const at = (...parts) => new Date(...parts).getTime();

export function a_day_is_called_as_people_call_it() {
  const now = at(2026, 10, 22, 9, 41);
  expect(day(dates, at(2026, 10, 22, 0, 0), now)).is('Today');
  expect(day(dates, at(2026, 10, 21, 23, 59), now)).is('Yesterday');
  expect(day(dates, at(2026, 10, 20, 12), now)).is('Friday 20 November');
  expect(day(dates, at(2025, 10, 22, 12), now)).is('Saturday 22 November 2025');
}

export function at_midnight_today_becomes_yesterday() {
  const message = at(2026, 10, 22, 23, 59);
  expect(day(dates, message, at(2026, 10, 22, 23, 59, 59))).is('Today');
  expect(day(dates, message, at(2026, 10, 23, 0, 0))).is('Yesterday');
}

export function the_clock_is_the_readers() {
  expect(dates.time(at(2026, 10, 22, 17, 2))).is('17:02');
  const american = new Dates(english, ['en-US']).time(at(2026, 10, 22, 17, 2));
  expect(american.replace(/\s/, ' ')).is('05:02 PM');
}

export function a_reader_of_another_language_reads_days_in_the_language_of_the_page() {
  const german = new Dates(english, ['de-DE']);
  expect(day(german, at(2026, 10, 20, 12), at(2026, 10, 22))).is('Friday November 20');
  expect(german.time(at(2026, 10, 22, 17, 2))).is('17:02');
}

export function midnight_is_found_also_when_the_clocks_change() {
  expect(untilMidnight(at(2026, 10, 22, 23, 59))).is(60_000);
  expect(untilMidnight(at(2026, 2, 29, 0, 0))).is(23 * 3_600_000);
  expect(untilMidnight(at(2026, 9, 25, 0, 0))).is(25 * 3_600_000);
}

export function moments_of_one_day_have_one_name() {
  expect(dayOf(at(2026, 10, 22, 0, 0))).is(dayOf(at(2026, 10, 22, 23, 59)));
  expect(dayOf(at(2026, 10, 22)) === dayOf(at(2026, 10, 23))).is(false);
}

export function the_page_uses_the_digits_of_the_readers_own_country() {
  expect(readersOwn('ar', ['fr-FR', 'ar-MA'])).is('ar-MA');
  expect(readersOwn('ar', ['en-GB'])).is('ar');
}
