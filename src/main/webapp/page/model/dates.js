import { zone } from '../device/clock.js';
import { formatsOf } from './date-formats.js';

const MINUTE = 60_000;
const same = (a, b) => a.toDateString() === b.toDateString();

/** The reader's own variant of this language, with its digits and calendar, or just the language. */
export const readersOwn = (lang, reader = navigator.languages) =>
  reader.find((one) => one.split('-')[0] === lang.split('-')[0]) ?? lang;

/**
 * Days and times in the language of the page, as the reader's own country writes them, with the reader's hours, in
 * the zone where the device is.
 */
export class Dates {
  #words;
  #reader;
  #zone;
  #formats;

  constructor(words, reader = navigator.languages) {
    this.#words = words;
    this.#reader = reader;
    this.#begin(zone());
  }

  /** A format keeps the zone in which it was made. */
  #begin(here) {
    this.#zone = here;
    this.#formats = formatsOf(readersOwn(this.#words.lang, this.#reader), this.#reader);
  }

  /** Looks where the device is now; true if it has moved, and all times have to be written again. */
  follow() {
    const here = zone();
    if (here === this.#zone) return false;
    this.#begin(here);
    return true;
  }

  time(at) {
    return this.#formats.clock.format(new Date(at));
  }

  full(at) {
    return this.#formats.full.format(new Date(at));
  }

  /** The day and the time, so that no reader takes it for another day. */
  short(at) {
    return this.#formats.short.format(new Date(at));
  }

  /** A moment soon after `now`: the time, and the day if it is another. */
  upcoming(at, now) {
    return same(new Date(at), new Date(now)) ? this.time(at) : this.short(at);
  }

  /** Today, Yesterday, or the date, seen from `now`. */
  day(at, now) {
    const day = new Date(at);
    const today = new Date(now);
    const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
    if (same(day, today)) return this.#words.text('page.today');
    if (same(day, yesterday)) return this.#words.text('page.yesterday');
    return this.#formats[day.getFullYear() === today.getFullYear() ? 'day' : 'dayOfYear'].format(day);
  }
}

/** The day of a moment in the reader's calendar. */
export function dayOf(at) {
  const day = new Date(at);
  return `${day.getFullYear()}-${day.getMonth() + 1}-${day.getDate()}`;
}

/** A moment as events have it. */
export const stampOf = (at) => new Date(at).toISOString();

/** Milliseconds until the reader's day ends. */
export function untilMidnight(now) {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1) - day;
}

/** Calls `then` soon after each midnight of the reader, and each minute, because a zone changes without a sign. */
export function eachMinute(now, then) {
  const again = () => {
    then();
    eachMinute(now, then);
  };
  setTimeout(again, Math.min(untilMidnight(now()) + 500, MINUTE));
}
