const DAY = { weekday: 'long', day: 'numeric', month: 'long' };
const CLOCK = { timeStyle: 'short' };

/** Whether the reader counts 12 hours or 24, as `hourCycle` of Intl; undefined where `lang` says it already. */
function readersHours(lang, [first = lang]) {
  if (first === lang) return undefined;
  return new Intl.DateTimeFormat(first, { hour: 'numeric' }).resolvedOptions().hourCycle;
}

/** How this language writes times and days, for a reader of these languages, in the zone where the device is now. */
export function formatsOf(lang, reader) {
  const hours = { hourCycle: readersHours(lang, reader) };
  const format = (options) => new Intl.DateTimeFormat(lang, options);
  return {
    clock: format({ ...CLOCK, ...hours }),
    full: format({ dateStyle: 'full', timeStyle: 'medium', ...hours }),
    short: format({ dateStyle: 'medium', ...CLOCK, ...hours }),
    day: format(DAY),
    dayOfYear: format({ ...DAY, year: 'numeric' }),
  };
}
