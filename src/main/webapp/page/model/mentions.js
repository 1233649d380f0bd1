const WORD = /[\p{L}\p{M}\p{N}_]/u;
const AT = /@/g;
const MOST = 200;
const folded = (name) => name.toLowerCase();

/** Names as they may be mentioned: how long they are, and which. */
export class Names {
  #folded;
  #lengths;

  constructor(names) {
    this.#folded = new Set(names.map(folded));
    this.#lengths = [...new Set(names.map((name) => name.length))].sort((a, b) => b - a);
  }

  has(name) {
    return this.#folded.has(folded(name));
  }

  /** The longest name that stands here in the text, to its end; or null. */
  at(text, start) {
    for (const length of this.#lengths) {
      const name = text.slice(start, start + length);
      const next = String.fromCodePoint(text.codePointAt(start + length) ?? 0x20);
      if (name.length === length && this.has(name) && !WORD.test(next)) return name;
    }
    return null;
  }
}

/**
 * Cuts a text into {text} and {text, name}; joined they are the text again. `name` is one of these Names after an
 * "@" that begins a word. After 200 such "@" the rest is plain.
 */
export function mentions(text, names) {
  const found = [];
  let plainFrom = 0;
  let tries = 0;
  for (const { index } of text.matchAll(AT)) {
    if (index < plainFrom || WORD.test(text[index - 1] ?? ' ')) continue;
    if (++tries > MOST) break;
    const name = names.at(text, index + 1);
    if (name === null) continue;
    found.push({ text: text.slice(plainFrom, index) }, { text: `@${name}`, name });
    plainFrom = index + 1 + name.length;
  }
  found.push({ text: text.slice(plainFrom) });
  return found.filter((piece) => piece.text !== '');
}

/** Whether a message speaks to one of these Names. */
export const isFor = (text, names) => mentions(text, names).some(({ name }) => name !== undefined);
