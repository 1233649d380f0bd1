import { Brackets } from './brackets.js';
import { runAt } from './delimiters.js';
import { Emphasis } from './emphasis.js';
import { hiddenBackslashes, isEscape } from './escapes.js';
import { addressAt, isAddressAt } from './linkify.js';
import { Ticks } from './ticks.js';
import { Tree } from './tree.js';

/** Where a piece may begin that is not just words. */
const SPECIAL = /[*_~`\\[\n]|https?:\/\//gi;
const LETTER = /(?![ﾞﾟ])[\p{L}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}]/u;
const EMPTY_LINE = /\n[ \t]*(?:\n|$)/y;

/** Cuts words into pieces, from left to right. */
class Inline {
  #lines;
  #text;
  #ticks;
  #brackets;
  #hidden;

  constructor(lines) {
    this.#lines = lines;
    this.#text = lines.map(({ text }) => text).join('\n');
    this.#ticks = new Ticks(this.#text);
    this.#brackets = new Brackets(this.#text);
    this.#hidden = this.#text.includes('\\') ? hiddenBackslashes(this.#text) : new Set();
  }

  pieces(from = 0, to = this.#text.length, inLink = false) {
    const tree = new Tree(this.#lines);
    const emphasis = new Emphasis(this.#text);
    let lastLetter = -1;
    for (let i = from; i < to; ) {
      SPECIAL.lastIndex = i;
      const next = Math.min(SPECIAL.exec(this.#text)?.index ?? to, to);
      if (next > i && LETTER.test(this.#text.slice(i, next))) lastLetter = next - 1;
      tree.text(i, next);
      if (next === to) break;
      const end = this.#special(next, to, { tree, emphasis, lastLetter, inLink });
      if (LETTER.test(this.#text.slice(next, end))) lastLetter = end - 1;
      i = end;
    }
    return tree.nodes();
  }

  /** Takes what begins at `i`, and answers where it ends. */
  #special(i, to, state) {
    const char = this.#text[i];
    if (char === '\n') return this.#newline(i, state);
    if (char === '\\') return this.#backslash(i, state);
    if (char === '`') return this.#code(i, to, state);
    if (char === '[') return this.#link(i, to, state);
    if (isAddressAt(this.#text, i)) return this.#address(i, to, state);
    const run = runAt(this.#text, i, state.emphasis.endedAt === i - 1);
    state.emphasis.take(run, state.lastLetter);
    state.tree.run(run);
    return run.to;
  }

  #newline(i, { tree, emphasis }) {
    EMPTY_LINE.lastIndex = i;
    if (EMPTY_LINE.test(this.#text)) emphasis.reset();
    return tree.text(i, i + 1);
  }

  #backslash(i, { tree }) {
    const end = i + (isEscape(this.#text, i) ? 2 : 1);
    const bar = this.#lines[0].cell && this.#text[i + 1] === '|';
    tree.text(this.#hidden.has(i) || bar ? i + 1 : i, end);
    return end;
  }

  #code(i, to, { tree }) {
    const { code, end } = this.#ticks.at(i);
    if (code === null || end > to) return tree.text(i, Math.min(code === null ? end : i + 1, to));
    tree.code(code.from, code.to);
    return end;
  }

  #link(i, to, { tree, inLink }) {
    const link = inLink ? null : this.#brackets.at(i);
    if (link === null || link.end > to) return tree.text(i, i + 1);
    const isEmpty = this.#text.slice(link.from, link.to).trim() === '';
    const shown = isEmpty ? tree.leaves(link.address.from, link.address.to) : this.pieces(link.from, link.to, true);
    tree.link(link.href, shown);
    return link.end;
  }

  /** In what only looks like an address nothing is marked either. */
  #address(i, to, { tree, inLink }) {
    const { whole, end, href } = addressAt(this.#text, i);
    if (href === null || inLink || end > to) return tree.text(i, Math.min(whole, to));
    tree.link(href, tree.leaves(i, end));
    return end;
  }
}

/**
 * The pieces of these lines: {kind: 'text', text, from}, `code` and `link` {href, nodes}, and `em`, `strong` and `s`, all with
 * `nodes`. What no node shows is a mark, or the address of a link.
 */
export const inlineOf = (lines) => new Inline(lines).pieces();
