const DAY = { weekday: 'long', day: 'numeric', month: 'long' };
const CLOCK = { timeStyle: 'short' };
const same = (a, b) => a.toDateString() === b.toDateString();

/** The reader's own variant of this language, with its digits and calendar, or just the language. */
export const readersOwn = (lang, reader = navigator.languages) =>
  reader.find((one) => one.split('-')[0] === lang.split('-')[0]) ?? lang;

/** Whether the reader counts 12 hours or 24, as `hourCycle` of Intl; undefined where `lang` says it already. */
function readersHours(lang, [first = lang]) {
  if (first === lang) return undefined;
  return new Intl.DateTimeFormat(first, { hour: 'numeric' }).resolvedOptions().hourCycle;
}

/** Days and times in the language of the page, as the reader's own country writes them, with the reader's hours. */
export class Dates {
  #words;
  #clock;
  #full;
  #short;
  #day;
  #dayOfYear;

  constructor(words, reader = navigator.languages) {
    const lang = readersOwn(words.lang, reader);
    const hours = { hourCycle: readersHours(lang, reader) };
    this.#words = words;
    this.#clock = new Intl.DateTimeFormat(lang, { ...CLOCK, ...hours });
    this.#full = new Intl.DateTimeFormat(lang, { dateStyle: 'full', timeStyle: 'medium', ...hours });
    this.#short = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', ...CLOCK, ...hours });
    this.#day = new Intl.DateTimeFormat(lang, DAY);
    this.#dayOfYear = new Intl.DateTimeFormat(lang, { ...DAY, year: 'numeric' });
  }

  time(at) {
    return this.#clock.format(new Date(at));
  }

  full(at) {
    return this.#full.format(new Date(at));
  }

  /** The day and the time, so that no reader takes it for another day. */
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

/** Calls `then` soon after each midnight of the reader. */
export function eachMidnight(then) {
  const again = () => {
    then();
    eachMidnight(then);
  };
  setTimeout(again, untilMidnight(Date.now()) + 500);
}
