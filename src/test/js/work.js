/** A sticky pattern that does not fit gives up after a few characters. */
const MISFIT = 4;
function read(pattern, found, [text], from) {
  if (!pattern.global && !pattern.sticky) return text.length;
  return found ? pattern.lastIndex - from : pattern.sticky ? MISFIT : text.length - from;
}

const COSTS = [
  [String.prototype, 'charCodeAt', () => 1],
  [String.prototype, 'codePointAt', () => 1],
  [String.prototype, 'startsWith', () => 1],
  [String.prototype, 'indexOf', (text, found, [, from = 0]) => (found < 0 ? text.length : found) - from],
  [String.prototype, 'slice', (text, piece) => piece.length],
  [String.prototype, 'toLowerCase', (text) => text.length],
  [RegExp.prototype, 'exec', read],
];

/** How many characters are looked at while this runs: a measure of work that is the same on every machine. */
export function work(run) {
  let looks = 0;
  const originals = COSTS.map(([type, name, cost]) => {
    const original = type[name];
    type[name] = function (...given) {
      const from = this.lastIndex;
      const found = original.apply(this, given);
      looks += cost(this, found, given, from);
      return found;
    };
    return () => (type[name] = original);
  });
  try {
    run();
  } finally {
    for (const restore of originals) restore();
  }
  return looks;
}
