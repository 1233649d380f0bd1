const LETTER = /[\p{L}\p{N}]/u;
const LATIN = /[\p{Script=Latin}\p{Nd}]/u;
/** After these an opening mark is part of a path, an address or a sum. */
const NOT_BEFORE = /[./\\=@#$%&+^-]/;
const BEFORE_UNDERSCORE = /[\s\p{Ps}\p{Pi}"'*~]/u;
const OPENS_ON = /[\p{L}\p{M}\p{N}\p{Sc}\p{So}\p{Ps}\p{Pi}"'`*_~@#<&:¿¡]/u;
const NOT_LAST = /[\s\p{Ps}\p{Pi}/\\^=|<-]/u;
/** With a letter behind it each of these goes on with a name: __init__.py, __init__(self). */
const GOES_ON = /[.(/\\=[{@#$%&]/;
const PUNCTUATION = /[\s\p{P}\p{S}]/u;
const LONGEST = { '*': 3, _: 3, '~': 2 };
const SHORTEST = { '*': 1, _: 1, '~': 2 };

const charAt = (text, i) => String.fromCodePoint(text.codePointAt(i));
const after = (text, i) => (i < text.length ? charAt(text, i) : '\n');
const before = (text, i) => (i === 0 ? '\n' : charAt(text, /[\udc00-\udfff]/.test(text[i - 1]) ? i - 2 : i - 1));

function canOpen(mark, text, from, to) {
  const [left, right] = [before(text, from), after(text, to)];
  if (!OPENS_ON.test(right)) return false;
  if (mark === '_') return BEFORE_UNDERSCORE.test(left);
  return !(mark === '~' ? LETTER : LATIN).test(left) && !NOT_BEFORE.test(left);
}

function canClose(mark, text, from, to) {
  const [left, right] = [before(text, from), after(text, to)];
  if (NOT_LAST.test(left)) return false;
  if (GOES_ON.test(right) && LETTER.test(after(text, to + 1))) return false;
  return PUNCTUATION.test(right) || (mark !== '_' && LETTER.test(right) && !LATIN.test(right));
}

/**
 * A run of `*`, `_` or `~` at this place, and whether it can begin or end a marked piece. Between two Latin letters or
 * digits nothing is marked (2*3*4, snake_case), nor in paths and file names. Other scripts need no space around a mark,
 * but before "~~", which ends a friendly sentence in some.
 */
export function runAt(text, from) {
  const mark = text[from];
  let to = from;
  while (text[to] === mark) to++;
  const length = to - from;
  const fits = length >= SHORTEST[mark] && length <= LONGEST[mark];
  return {
    kind: 'run', mark, from, to, length,
    opens: fits && canOpen(mark, text, from, to),
    closes: fits && canClose(mark, text, from, to),
  };
}
