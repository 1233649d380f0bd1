const SCHEME = /https?:\/\//gi;
const ENDS = new Set(' \t\n\r\f\v\u00a0\u2028\u2029\u3000<>"`{}|\\^');
const TRAILING = new Set(".,;:!?'*_~…。、，！？；：»”’");
const CLOSERS = { ')': '(', ']': '[' };
/** Cannot be seen, or turns what is beside it around. */
const UNSEEN = /[\p{Cf}\p{Cc}\p{Zl}\p{Zp}]/u;

function endOf(text, start, step) {
  let end = start;
  while (end < text.length && !ENDS.has(text[end])) {
    step();
    end++;
  }
  return end;
}

function count(text, start, end, step) {
  const counts = { '(': 0, ')': 0, '[': 0, ']': 0 };
  for (let i = start; i < end; i++) {
    step();
    if (text[i] in counts) counts[text[i]]++;
  }
  return counts;
}

/**
 * The end of the address without the punctuation of the sentence around it: a full stop, a bracket that was opened
 * before
 */
function trimmed(text, start, end, step) {
  const counts = count(text, start, end, step);
  for (; end > start; end--) {
    step();
    const last = text[end - 1];
    const unmatched = last in CLOSERS && counts[last] > counts[CLOSERS[last]];
    if (!unmatched && !TRAILING.has(last)) break;
    if (unmatched) counts[last]--;
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

/** The address that begins here: where it and all that looks like it end, and what a click opens, or null. */
export function addressAt(text, start, step = () => {}) {
  const whole = endOf(text, start, step);
  const end = trimmed(text, start, whole, step);
  return { whole, end, href: address(text.slice(start, end)) };
}

/**
 * Cuts a text into {text} and {text, href}; joined they are the text again. Linear: `step` is called for each look
 * at a character.
 */
export function pieces(text, step = () => {}) {
  const found = [];
  let plainFrom = 0;
  SCHEME.lastIndex = 0;
  for (let match = SCHEME.exec(text); match; match = SCHEME.exec(text)) {
    const { whole, end, href } = addressAt(text, match.index, step);
    if (href) {
      found.push({ text: text.slice(plainFrom, match.index) }, { text: text.slice(match.index, end), href });
      plainFrom = end;
    }
    SCHEME.lastIndex = whole;
  }
  found.push({ text: text.slice(plainFrom) });
  return found.filter((piece) => piece.text !== '');
}
