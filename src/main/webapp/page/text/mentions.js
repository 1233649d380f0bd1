import { APART, charAt, lastBefore, TOGETHER } from './characters.js';

/** In Tibetan particles follow a name, too. */
const TIBETAN = /\p{Script=Tibetan}/u;
const WORD = /[\p{L}\p{M}\p{N}_]/u;
const MARK = /\p{M}/u;
const COUNTS = /[\p{Nd}_]/u;
const HANDLE = /@[\w-]+\.\w/y;
const AT = /@/g;
const MOST = 200;
const ADDRESS = 100;
const VARIANT = /[‘’ʼ‐‑]|(?! )\p{Zs}/gu;
/** The same text with the apostrophes, hyphens and spaces that keyboards make of plain ones as plain ones. */
const plain = (text) => text.replace(VARIANT, (char) => ("‘’ʼ".includes(char) ? "'" : '‐‑'.includes(char) ? '-' : ' '));
const folded = (name) => name.normalize('NFC').toLowerCase();

/** How long a name may be, with its accents typed as one character with the letter or as one of their own. */
function lengths(name) {
  const [shortest, longest] = [name.normalize('NFC').length, name.normalize('NFD').length];
  return Array.from({ length: longest - shortest + 1 }, (_, i) => shortest + i);
}

/** The character before this place, without its marks; the place is not the start. */
const before = (text, i) => lastBefore(text, i, MARK) ?? charAt(text, 0);

const takesParticles = (char) => TOGETHER.test(char) || TIBETAN.test(char);

/** Whether no word begins after this character: it is a letter of a script whose words stand apart, or of a number. */
const goesOn = (char) => APART.test(char) || char === '_';

/** Whether "/" before this place is that of an address without a scheme: example.org/@Ada. */
function inAddress(text, i) {
  if (text[i - 1] !== '/') return false;
  const chunk = text.slice(Math.max(0, i - ADDRESS), i);
  return chunk.slice(chunk.search(/\S+$/)).includes('.');
}

/** Whether an "@" here may begin a mention: in an e-mail address it does not. */
export const mayMention = (text, i) => i === 0 || !(goesOn(before(text, i)) || text[i - 1] === '@' || inAddress(text, i));

/** Whether this is the end of a name that ends with `last`, and of no longer one, nor of one on another server. */
function isWhole(last, text, end) {
  const next = end < text.length ? charAt(text, end) : ' ';
  HANDLE.lastIndex = end;
  if (MARK.test(next) || HANDLE.test(text)) return false;
  if (!WORD.test(next)) return true;
  return takesParticles(next) || (takesParticles(last) && !COUNTS.test(next));
}

/** Names as they may be mentioned: how long they are, and which. */
export class Names {
  #folded;
  #lengths;

  constructor(names) {
    this.#folded = new Set(names.map((name) => folded(plain(name))));
    this.#lengths = [...new Set(names.flatMap(lengths))].sort((a, b) => b - a);
  }

  has(name) {
    return this.#folded.has(folded(plain(name)));
  }

  /** How long the longest name is that stands here in a plain text; or 0. */
  at(text, start) {
    for (const length of this.#lengths) {
      const name = text.slice(start, start + length);
      if (name.length === length && this.#folded.has(folded(name)) && isWhole(before(name, length), text, start + length)) return length;
    }
    return 0;
  }
}

/** "@Ada@Grace" mentions both. */
const isAfterMention = (found, index, plainFrom) => found.length > 0 && index === plainFrom;

/**
 * Cuts a text into {text} and {text, name}; joined they are the text again. `name` is one of these Names after an
 * "@". After 200 such "@" the rest is plain.
 */
export function mentions(text, names) {
  const found = [];
  const plainly = plain(text);
  let plainFrom = 0;
  let tries = 0;
  for (const { index } of text.matchAll(AT)) {
    if (index < plainFrom || !(mayMention(text, index) || isAfterMention(found, index, plainFrom))) continue;
    if (++tries > MOST) break;
    const end = index + 1 + names.at(plainly, index + 1);
    if (end === index + 1) continue;
    found.push({ text: text.slice(plainFrom, index) }, { text: text.slice(index, end), name: text.slice(index + 1, end) });
    plainFrom = end;
  }
  found.push({ text: text.slice(plainFrom) });
  return found.filter((piece) => piece.text !== '');
}
