const DAY = { weekday: 'long', day: 'numeric', month: 'long' };
const same = (a, b) => a.toDateString() === b.toDateString();

/** The reader's own variant of this language, with its digits and calendar, or just the language. */
export const readersOwn = (lang, reader = navigator.languages) =>
  reader.find((one) => one.split('-')[0] === lang.split('-')[0]) ?? lang;

/** Days and times: the reader's clock, the page's language. */
export class Dates {
  #words;
  #clock;
  #full;
  #short;
  #day;
  #dayOfYear;

  constructor(words, reader = navigator.languages) {
    const lang = readersOwn(words.lang, reader);
    this.#words = words;
    this.#clock = new Intl.DateTimeFormat(reader, { hour: '2-digit', minute: '2-digit' });
    this.#full = new Intl.DateTimeFormat(lang, { dateStyle: 'full', timeStyle: 'medium' });
    this.#short = new Intl.DateTimeFormat(reader, { dateStyle: 'short', timeStyle: 'short' });
    this.#day = new Intl.DateTimeFormat(lang, DAY);
    this.#dayOfYear = new Intl.DateTimeFormat(lang, { ...DAY, year: 'numeric' });
  }

  time(at) {
    return this.#clock.format(new Date(at));
  }

  full(at) {
    return this.#full.format(new Date(at));
  }

  /** The day and the time, as short as can be. */
  short(at) {
    return this.#short.format(new Date(at));
  }

  /** Today, Yesterday, or the date, seen from `now`. */
  day(at, now) {
    const day = new Date(at);
    const today = new Date(now);
    const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
    if (same(day, today)) return this.#words.text('page.today');
    if (same(day, yesterday)) return this.#words.text('page.yesterday');
    return (day.getFullYear() === today.getFullYear() ? this.#day : this.#dayOfYear).format(day);
  }
}

/** The day of a moment in the reader's calendar. */
export function dayOf(at) {
  const day = new Date(at);
  return `${day.getFullYear()}-${day.getMonth() + 1}-${day.getDate()}`;
}

/** Milliseconds until the reader's day ends. */
export function untilMidnight(now) {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1) - day;
}
