import { address } from './address.js';

/** Before a "[": a picture is shown as typed. */
const PICTURE = /(?:^|[^\p{L}\p{N}])!$/u;

/**
 * Where each "[" and "(" closes: a "[" on its line, a "(" without white space and square brackets in between. So no
 * character is in two addresses.
 */
function pairs(text) {
  const found = new Map();
  let square = [];
  let round = [];
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '\\') i++;
    else if (char === '(') round.push(i);
    else if (char === ')') pair(found, round, i);
    else if (char === '[' || char === ']' || char.trim() === '') round = [];
    if (char === '[') square.push(i);
    if (char === ']') pair(found, square, i);
    if (char === '\n') square = [];
  }
  return found;
}

function pair(found, open, i) {
  if (open.length > 0) found.set(open.pop(), i);
}

/** Finds the links [text](address) of a text. */
export class Brackets {
  #text;
  #pairs = null;

  constructor(text) {
    this.#text = text;
  }

  /** The link that begins at this "[": where its text and address are, and where it ends; or null. */
  at(i) {
    this.#pairs ??= this.#text.includes('](') ? pairs(this.#text) : new Map();
    const close = this.#pairs.get(i);
    if (close === undefined || this.#text[close + 1] !== '(' || PICTURE.test(this.#text.slice(Math.max(0, i - 3), i))) return null;
    const end = this.#pairs.get(close + 1);
    if (end === undefined) return null;
    const href = address(this.#text.slice(close + 2, end));
    return href && { from: i + 1, to: close, address: { from: close + 2, to: end }, href, end: end + 1 };
  }
}
