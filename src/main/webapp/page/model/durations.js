const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];
const DAY = 86_400_000;

/** So many seconds in the largest unit that counts them without a rest: "10 minutes", "1 day". */
export function duration(seconds, lang) {
  const whole = Math.max(1, Math.round(seconds));
  const [unit, size] = UNITS.find(([, each]) => whole % each === 0);
  return new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long' }).format(whole / size);
}

/** What is left of a time of less than a day, as a clock shows it: "4:32", "1:04:32"; of a longer one nothing is said. */
export function countdown(ms, lang) {
  if (ms >= DAY) return '';
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const [first, ...rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].slice(seconds < 3600 ? 1 : 0);
  const two = new Intl.NumberFormat(lang, { minimumIntegerDigits: 2 });
  return [new Intl.NumberFormat(lang).format(first), ...rest.map((n) => two.format(n))].join(':');
}
