const SCHEME = /https?:\/\//iy;
const UNSEEN = /[\p{Cf}\p{Cc}\p{Zl}\p{Zp}]/u;
/** What no address contains as people write it: spaces, invisible characters, and the signs below. */
const END = /[\p{Z}\p{C}<>"`\\]/u;
/** Punctuation beyond ASCII belongs to the sentence... */
const FOREIGN = /[^\p{ASCII}]/u;
const PUNCTUATION = /\p{P}/u;
/** ... but for that inside of words, as in Michelson–Morley and Col·lecció, and the joiners of some scripts. */
const INSIDE = new Set('–‐‑’·・־׳״\u200c\u200d');
const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** Ends a sentence or a mark, not an address. */
const TRAILING = /[.,;:!?'*_~|\p{So}\p{Emoji_Modifier}\ufe0f]/u;
const CLOSERS = { ')': '(', ']': '[', '}': '{' };
const PATH = new Set('/?#');
/** Between two addresses without a space. */
const BETWEEN = new Set(',;|');
const LOW_SURROGATE = /[\udc00-\udfff]/;

const at = (text, i) => String.fromCodePoint(text.codePointAt(i));
const schemeAt = (text, i) => {
  SCHEME.lastIndex = i;
  return SCHEME.test(text);
};

/** Whether no address goes on with the character at this place, in its host or, after that, `inPath`. */
function endsAt(text, i, char, inPath) {
  if (INSIDE.has(char) && (inPath || char === '·')) return !LETTER.test(i + 1 < text.length ? at(text, i + 1) : ' ');
  if (END.test(char) || (FOREIGN.test(char) && PUNCTUATION.test(char))) return true;
  return BETWEEN.has(char) && schemeAt(text, i + 1);
}

function endOf(text, start, step) {
  const host = text.indexOf('//', start) + 2;
  let inPath = false;
  let end = start;
  while (end < text.length) {
    step();
    const char = at(text, end);
    if (endsAt(text, end, char, inPath)) break;
    inPath ||= end >= host && PATH.has(char);
    end += char.length;
  }
  return end;
}

function count(text, start, end, step) {
  const counts = { '(': 0, ')': 0, '[': 0, ']': 0, '{': 0, '}': 0 };
  for (let i = start; i < end; i++) {
    step();
    if (text[i] in counts) counts[text[i]]++;
  }
  return counts;
}

const lastOf = (text, end) => {
  const last = text[end - 1];
  return LOW_SURROGATE.test(last) ? text.slice(end - 2, end) : last;
};

/** The end of the address without the punctuation of the sentence around it: a full stop, a bracket opened before. */
function trimmed(text, start, end, step) {
  const counts = count(text, start, end, step);
  while (end > start) {
    step();
    const last = lastOf(text, end);
    const unmatched = last in CLOSERS && counts[last] > counts[CLOSERS[last]];
    if (!unmatched && !TRAILING.test(last)) break;
    if (unmatched) counts[last]--;
    end -= last.length;
  }
  return end;
}

/** An address that a click may open, or null: http and https only, no name or password hidden in front of the host. */
export function address(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  const plain = url && url.hostname !== '' && url.username === '' && url.password === '';
  return plain && /^https?:$/.test(url.protocol) ? url.href : null;
}

/** Whether a reader sees in a link's text where it leads: the address itself, its host letter by letter. */
export function tellsItsHost(text, href) {
  if (UNSEEN.test(text) || address(text) !== href) return false;
  const authority = text.slice(text.indexOf('//') + 2).toLowerCase();
  return authority.startsWith(new URL(href).host);
}

/**
 * The address that begins here, where "http" stands: where all that looks like it ends (`whole`), where it ends
 * without the punctuation around it, and what a click opens, or null. `step` is called for each look at a character.
 */
export function addressAt(text, start, step = () => {}) {
  const whole = endOf(text, start, step);
  const end = trimmed(text, start, whole, step);
  return { whole, end, href: address(text.slice(start, end)) };
}

/** Whether "http://" or "https://" stands here. */
export const isAddressAt = (text, i) => (text[i] === 'h' || text[i] === 'H') && schemeAt(text, i);
