import { Dates, dayOf, eachMinute, readersOwn, untilMidnight } from '/page/model/dates.js';
import { Words } from '/page/model/words.js';
import { english } from '../cast.js';
import { expect } from '../expect.js';

const dates = new Dates(english, ['en-GB', 'en']);

/** Commas differ between editions of the same locale. */
const day = (made, ...when) => made.day(...when).replace(',', '');
const at = (...parts) => new Date(...parts).getTime();

export function days_have_their_everyday_names() {
  const now = at(2026, 10, 22, 9, 41);
  expect(day(dates, at(2026, 10, 22, 0, 0), now)).is('Today');
  expect(day(dates, at(2026, 10, 21, 23, 59), now)).is('Yesterday');
  expect(day(dates, at(2026, 10, 20, 12), now)).is('Friday 20 November');
  expect(day(dates, at(2025, 10, 22, 12), now)).is('Saturday 22 November 2025');
}

export function a_moment_of_another_day_has_its_day() {
  const now = at(2026, 10, 22, 23, 50);
  expect(dates.upcoming(at(2026, 10, 22, 23, 59), now)).is(dates.time(at(2026, 10, 22, 23, 59)));
  expect(dates.upcoming(at(2026, 10, 23, 0, 9), now)).is(dates.short(at(2026, 10, 23, 0, 9)));
}

export function at_midnight_today_becomes_yesterday() {
  const message = at(2026, 10, 22, 23, 59);
  expect(day(dates, message, at(2026, 10, 22, 23, 59, 59))).is('Today');
  expect(day(dates, message, at(2026, 10, 23, 0, 0))).is('Yesterday');
}

/** Spaces that do not break, and signs of direction, differ between editions of the same locale. */
const bare = (made) => made.replace(/[\u200e\u200f]/g, '').replace(/\s/g, ' ');

const page = (lang) => ({ lang, text: (key) => key });

/** The language of the page, the languages of the reader, and what 6:55 and 17:02 are then. */
const CLOCKS = [
  ['en', ['en-US', 'en'], '6:55 AM', '5:02 PM'],
  ['en', ['en-GB', 'en'], '06:55', '17:02'],
  ['en', ['en'], '6:55 AM', '5:02 PM'],
  ['en', ['de-DE', 'de'], '06:55', '17:02'],
  ['en', ['de-DE', 'de', 'en-US', 'en'], '06:55', '17:02'],
  ['en', ['ja-JP'], '06:55', '17:02'],
  ['en', ['ar-EG'], '6:55 AM', '5:02 PM'],
  ['en', [], '6:55 AM', '5:02 PM'],
  ['ar', ['ar-EG', 'ar'], '٦:٥٥ ص', '٥:٠٢ م'],
  ['ar', ['ar-SA'], '٦:٥٥ ص', '٥:٠٢ م'],
  ['ar', ['ar-MA'], '06:55', '17:02'],
  ['ar', ['fr-FR', 'ar-MA'], '06:55', '17:02'],
];

export function a_time_is_in_the_language_of_the_page_with_the_hours_of_the_reader() {
  for (const [lang, reader, morning, evening] of CLOCKS) {
    const clock = new Dates(page(lang), reader);
    const times = [at(2026, 10, 22, 6, 55), at(2026, 10, 22, 17, 2)].map((moment) => bare(clock.time(moment)));
    expect([lang, reader, ...times]).equals([lang, reader, morning, evening]);
  }
}

/** As above, and the day and time of a message that was found. */
const MOMENTS = [
  ['en', ['en-US'], 'Nov 3, 2026, 5:02 PM'],
  ['en', ['en-GB'], '3 Nov 2026, 17:02'],
  ['en', ['de-DE'], 'Nov 3, 2026, 17:02'],
  ['ar', ['ar-EG'], '٠٣/١١/٢٠٢٦، ٥:٠٢ م'],
  ['ar', ['ar-MA'], '03/11/2026، 17:02'],
];

export function a_day_and_time_are_in_the_language_of_the_page() {
  for (const [lang, reader, moment] of MOMENTS) {
    const dated = bare(new Dates(page(lang), reader).short(at(2026, 10, 3, 17, 2)));
    expect([lang, reader, dated]).equals([lang, reader, moment]);
  }
}

/** The page, the reader, and 1234567 as it is then. */
const NUMBERS = [
  ['en', ['en-US'], '1,234,567'],
  ['en', ['en-IN'], '12,34,567'],
  ['en', ['de-DE'], '1,234,567'],
  ['ar', ['ar-EG'], '١٬٢٣٤٬٥٦٧'],
  ['ar', ['ar-MA'], '1.234.567'],
];

export function a_number_is_written_as_in_the_readers_country_if_that_speaks_the_language_of_the_page() {
  for (const [lang, reader, number] of NUMBERS) {
    expect([lang, reader, new Words({}, readersOwn(lang, reader)).number(1_234_567)]).equals([lang, reader, number]);
  }
}

export function days_are_shown_in_the_language_of_the_page() {
  const german = new Dates(english, ['de-DE']);
  expect(day(german, at(2026, 10, 20, 12), at(2026, 10, 22))).is('Friday November 20');
  expect(german.time(at(2026, 10, 22, 17, 2))).is('17:02');
}

export function midnight_is_found_even_when_the_clocks_change() {
  expect(untilMidnight(at(2026, 10, 22, 23, 59))).is(60_000);
  expect(untilMidnight(at(2026, 2, 29, 0, 0))).is(23 * 3_600_000);
  expect(untilMidnight(at(2026, 9, 25, 0, 0))).is(25 * 3_600_000);
}

export function all_times_of_one_day_have_one_name() {
  expect(dayOf(at(2026, 10, 22, 0, 0))).is(dayOf(at(2026, 10, 22, 23, 59)));
  expect(dayOf(at(2026, 10, 22)) === dayOf(at(2026, 10, 23))).is(false);
}

export function the_page_uses_the_digits_of_the_readers_own_country() {
  expect(readersOwn('ar', ['fr-FR', 'ar-MA'])).is('ar-MA');
  expect(readersOwn('ar', ['en-GB'])).is('ar');
}

/** When the page looks at the day and the zone again, by the server's time. */
const LOOKS = [
  [at(2026, 10, 22, 12), 60_000],
  [at(2026, 10, 22, 23, 59, 0), 60_000],
  [at(2026, 10, 22, 23, 59, 50), 10_500],
  [at(2026, 10, 23, 0, 0, 0), 60_000],
];

export function the_day_is_looked_at_each_minute_and_soon_after_midnight() {
  const real = globalThis.setTimeout;
  const timers = [];
  globalThis.setTimeout = (then, ms) => timers.push([then, ms]);
  try {
    const moments = LOOKS.map(([now]) => now);
    let looks = 0;
    eachMinute(() => moments.shift() ?? 0, () => looks++);
    for (const [now, ms] of LOOKS) {
      const [then, delay] = timers.shift();
      expect([new Date(now), delay]).equals([new Date(now), ms]);
      then();
    }
    expect(looks).is(LOOKS.length);
  } finally {
    globalThis.setTimeout = real;
  }
}
