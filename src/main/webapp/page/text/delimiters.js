import { APART, charAt, lastBefore, TOGETHER } from './characters.js';

const LETTER = /[\p{L}\p{N}]/u;
/** Punctuation of scripts that are written without spaces. */
const WIDE = /[\u3001-\u301f\uff01-\uff0f\uff1a-\uff1f]/u;
/** After these an opening mark is part of a path, an address or a sum. */
const NOT_BEFORE = /[./\\=@#$%&+^-]/;
const BEFORE_UNDERSCORE = /[\s\p{Ps}\p{Pi}\p{Pf}"'*~¡¿–—…、。，：；！？]/u;
const OPENS_ON = /[\p{L}\p{M}\p{N}\p{Sc}\p{So}\p{Ps}\p{Pi}"'`*_~@#<&:¿¡]/u;
/** What else a bold or struck piece may begin with. */
const OPENS_TWO_ON = /[-+−–—.…!?%§•→]/;
/** A face or stars, as in _(:з」∠)_ and *:･ﾟ✧. */
const FACE = /^(?:[(（](?!-\d)[^\p{L}\p{M}\p{N}\p{Sc}\p{Ps}\p{Pi}\p{Extended_Pictographic}\s"'#@+~&¿¡*_`.…<]|:(?!\w)|[ﾞﾟ°]|'ω)/u;
const NOT_LAST = /[\s\p{Ps}\p{Pi}/\\^=|<-]/u;
/** With a letter behind it each of these goes on with a name: __init__.py, __init__(self). */
const GOES_ON = /[.(/\\=[{@#$%&]/;
const PUNCTUATION = /[\s\p{P}\p{S}]/u;
const LONGEST = { '*': 3, _: 3, '~': 2 };
const SHORTEST = { '*': 1, _: 1, '~': 2 };

const ACCENT = /(?!\ufe0f)[\p{Mn}\p{Mc}]/u;

const after = (text, i) => (i < text.length ? charAt(text, i) : '\n');

/** The character before this place, without its accents and vowel signs. */
const before = (text, i) => lastBefore(text, i, ACCENT) ?? '\n';

const needsNoSpace = (char) => TOGETHER.test(char) || WIDE.test(char);

function canOpen(mark, text, from, to, next) {
  const [left, right] = [before(text, from), after(text, to)];
  const opens = OPENS_ON.test(right) || (to - from === 2 && OPENS_TWO_ON.test(right));
  if (!opens || (to - from === 1 && FACE.test(text.slice(to, to + 3)))) return false;
  if (mark === '_') return BEFORE_UNDERSCORE.test(left) || (next && !LETTER.test(left));
  if (mark === '~') return !LETTER.test(left) && (next || !NOT_BEFORE.test(left));
  return !(APART.test(left) && !needsNoSpace(right)) && (next || !NOT_BEFORE.test(left));
}

function canClose(mark, text, from, to) {
  const [left, right] = [before(text, from), after(text, to)];
  if (NOT_LAST.test(left)) return false;
  if (GOES_ON.test(right) && LETTER.test(after(text, to + 1))) return false;
  if (PUNCTUATION.test(right)) return true;
  return mark !== '_' && LETTER.test(right) && (!APART.test(right) || needsNoSpace(left));
}

/**
 * A run of `*`, `_` or `~` at this place, and whether it can begin or end a marked piece. Between two letters of a
 * script whose words stand apart, or digits, nothing is marked (2*3*4, snake_case), nor in paths and file names, but
 * `next` to a marked piece. Other scripts need no space around a mark, but before "~~", which ends a friendly
 * sentence in some.
 */
export function runAt(text, from, next = false) {
  const mark = text[from];
  let to = from;
  while (text[to] === mark) to++;
  const length = to - from;
  const fits = length >= SHORTEST[mark] && length <= LONGEST[mark];
  return {
    kind: 'run', mark, from, to, length, afterLetter: LETTER.test(before(text, from)), beforeLetter: LETTER.test(after(text, to)),
    opens: fits && canOpen(mark, text, from, to, next),
    closes: fits && canClose(mark, text, from, to),
  };
}
