import { INVISIBLE } from './characters.js';

const RUN = /`+/g;
/** Between two faces, as in (´；ω；`) (´；ω；`). */
const FACES = /^[^()（）]*[)）]/;
const LATIN = /[\p{Script=Latin}\p{Nd}]/u;

/** Finds the pieces of code of a text, between two runs of backticks of the same length. */
export class Ticks {
  #text;
  #byLength = null;

  constructor(text) {
    this.#text = text;
  }

  /** The code whose first backtick is at `i`, and where it ends; or null. It is asked from left to right. */
  at(i) {
    this.#byLength ??= this.#runs();
    const length = this.#lengthAt(i);
    const starts = this.#byLength.get(length) ?? [];
    while (starts[0] <= i) starts.shift();
    if (starts.length === 0 || this.#inWord(i, length)) return { code: null, end: i + length };
    const [from, to] = this.#bare(i + length, starts[0]);
    return { code: from < to ? { from, to } : null, end: from < to ? starts[0] + length : i + length };
  }

  #lengthAt(i) {
    let end = i;
    while (this.#text[end] === '`') end++;
    return end - i;
  }

  #runs() {
    const found = new Map();
    for (const { 0: run, index } of this.#text.matchAll(RUN)) {
      if (!found.has(run.length)) found.set(run.length, []);
      found.get(run.length).push(index);
    }
    return found;
  }

  /** An apostrophe, as in don`t. */
  #inWord(i, length) {
    return LATIN.test(this.#text[i - 1] ?? ' ') && LATIN.test(this.#text[i + length] ?? ' ');
  }

  /** Without a space at both ends, which lets code begin or end with a backtick; empty if there is nothing else, or of two faces. */
  #bare(from, to) {
    const code = this.#text.slice(from, to);
    if (INVISIBLE.test(code) || (code.includes('´') && FACES.test(code))) return [from, from];
    return code.startsWith(' ') && code.endsWith(' ') ? [from + 1, to - 1] : [from, to];
  }
}
