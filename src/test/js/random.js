const WORDS = [
  'Ada', 'Grace', 'eggs', 'the', 'x', '7', '2026', '小明', '处理', 'محمد', 'ثم', 'Käse', 'Zoe\u0308', 'é', '👏', '👩‍💻', '12.5', 'a_b', 'init', 'npm install',
];
const MARKS = [
  '*', '**', '***', '_', '__', '~~', '~', '`', '``', '```', '\\', '\\*', '\\_', '[', ']', '](', '(', ')', '[x] ', '[ ] ', '|', '>', '> ', '>> ', '# ',
  '- ', '* ', '+ ', '1. ', '2) ', '7. ', '10. ', '007. ', '| a | b |', '|---|:-:|', '---', '```js', '```npm install', '~~~', '<b>', '&amp;', '![', ':', '"', '¯\\_(ツ)_/¯', '__init__.py',
];
const ADDRESSES = [
  'https://example.com/a', 'https://example.com/a_b_*c*', 'http://', 'https://bank.example', '[bank.example](https://evil.example/)', '[](https://example.com/only)',
  '[a *b*](https://evil.example/x "title")', '(https://example.com/c)', 'https://example.com/Open+Sans|Roboto', 'https://de.wikipedia.org/wiki/Käse', 'www.example.com', '[1]: https://example.com/',
];
const NAMES = ['@Ada', '@Grace', '@小明', 'x@Ada', '@Adam', '@ada,', 'https://mastodon.example/@Ada', '`@Ada`'];
const SPACES = [' ', ' ', ' ', '', '', '  ', '\t', '\n', '\n', '\n\n', '\n  ', '\n    ', '\n> ', '\n- ', '\n1. ', '，', '。', '、', '،', '.', '!', '\u200b', '\u202e', '\u00a0'];

/** A generator of numbers from 0 to 1 that answers the same for the same seed (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A text such as nobody means to write, of up to so many pieces. */
export function nastyText(next, most = 14) {
  const one = (list) => list[Math.floor(next() * list.length)];
  const piece = () => one([WORDS, WORDS, MARKS, MARKS, ADDRESSES, NAMES, SPACES, SPACES, SPACES]);
  return Array.from({ length: 1 + Math.floor(next() * most) }, () => one(piece()) + one(SPACES)).join('');
}

/** Runs a check on so many texts; a failure names the text and the seed, with which the texts are the same again. */
export function eachNastyText(n, check) {
  const seed = globalThis.seed ?? Date.now() % 1_000_000_000;
  const next = random(seed);
  for (let i = 0; i < n; i++) {
    const text = nastyText(next);
    try {
      check(text);
    } catch (e) {
      throw new Error(`${JSON.stringify(text)} (seed ${seed}): ${e.message}`);
    }
  }
}
