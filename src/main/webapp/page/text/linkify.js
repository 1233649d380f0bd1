import { address } from './address.js';
import { charAt, charBefore } from './characters.js';

const SCHEME = /https?:\/\//iy;
/** What no address contains as people write it: spaces, invisible characters, and the signs below. */
const END = /[\p{Z}\p{C}<>"`\\]/u;
/** Punctuation beyond ASCII belongs to the sentence... */
const FOREIGN = /[^\p{ASCII}]/u;
const PUNCTUATION = /\p{P}/u;
/** ... but for that inside of words, as in Michelson–Morley and Col·lecció, and the joiners of some scripts. */
const INSIDE = new Set('–‐‑’·・־׳״\u200c\u200d');
const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** Ends a sentence or a mark, not an address. */
const TRAILING = /[.,;:!?'*_~|\ufe0f]|(?!\p{ASCII})\p{S}/u;
const CLOSERS = { ')': '(', ']': '[', '}': '{' };
const OPENERS = new Set('([{');
const PATH = new Set('/?#');
/** What no host contains. */
const NOT_IN_HOST = new Set("!$&'()*+,;={|}^~");
const ASCII_NAME = /^[a-z\d:]*/i;
const ANOTHER_SCRIPT = /^[^\p{ASCII}\p{Script=Latin}\p{M}]/u;
const TOP_LEVEL = /^[a-z]{2,}$/i;
const PORT = /:\d+$/;
const ALONE = /^(?:localhost|[\d.]+)$/i;
/** Between two addresses without a space. */
const BETWEEN = new Set(',;|');

const schemeAt = (text, i) => {
  SCHEME.lastIndex = i;
  return SCHEME.test(text);
};

/** Whether no address goes on with the character at this place, in its host or after that. */
function endsAt(text, i, char, inHost) {
  if (INSIDE.has(char) && (!inHost || char === '·')) return !LETTER.test(i + 1 < text.length ? charAt(text, i + 1) : ' ');
  if (END.test(char) || (FOREIGN.test(char) && PUNCTUATION.test(char))) return true;
  return inHost ? NOT_IN_HOST.has(char) : BETWEEN.has(char) && schemeAt(text, i + 1);
}

/** Counts brackets, and answers whether this one closes one that was opened before the address. */
function closesOuter(open, char) {
  if (char in CLOSERS && !open[CLOSERS[char]]--) return true;
  if (OPENERS.has(char)) open[char] = (open[char] ?? 0) + 1;
  return false;
}

/** Where the host ends that begins here; not with words of another script behind it, as in example.org你好. */
function hostEnd(text, start, step) {
  const open = {};
  let end = start;
  for (let char; end < text.length; end += char.length) {
    step();
    char = charAt(text, end);
    if (PATH.has(char) || endsAt(text, end, char, true) || closesOuter(open, char)) break;
  }
  return start + withoutWords(text.slice(start, end));
}

/** How long the host is without words of another script behind it. */
function withoutWords(host) {
  const from = host.lastIndexOf('.') + 1;
  const [name] = ASCII_NAME.exec(host.slice(from));
  const to = from + name.length;
  const isHost = (from > 0 && TOP_LEVEL.test(name)) || PORT.test(name) || ALONE.test(host.slice(0, to));
  return isHost && ANOTHER_SCRIPT.test(host.slice(to)) ? to : host.length;
}

function endOf(text, start, step) {
  const open = {};
  let end = hostEnd(text, text.indexOf('//', start) + 2, step);
  if (!PATH.has(text[end])) return end;
  for (let char; end < text.length; end += char.length) {
    step();
    char = charAt(text, end);
    if (endsAt(text, end, char, false) || closesOuter(open, char)) break;
  }
  return end;
}

/** The end of the address without the punctuation of the sentence around it. */
function trimmed(text, start, whole, step) {
  let end = whole;
  for (let last = charBefore(text, end); end > start && TRAILING.test(last); last = charBefore(text, end)) {
    step();
    end -= last.length;
  }
  return end;
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
