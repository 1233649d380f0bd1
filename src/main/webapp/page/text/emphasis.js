const LONGEST_NAME = 40;
const NAME = /^\w+$/;

/** A mark of three is a mark of two around, or in, a mark of one. */
const fits = (opener, length) => opener.left === length || opener.left === 3 || length === 3;

/**
 * Pairs the runs of a text in its order: each that closes with the nearest one that opens, has the same mark and fits.
 * What opened in between is as it was typed.
 */
export class Emphasis {
  #text;
  #open = [];
  /** Where the last mark stands that ended a piece. */
  endedAt = -1;
  #counts = {};

  constructor(text) {
    this.#text = text;
  }

  /** A run of marks. `lastLetter`: where the last letter or digit before it stands: nothing else can be marked. */
  take(run, lastLetter) {
    Object.assign(run, { left: run.length, begin: [], end: [] });
    while (run.closes && run.left > 0) if (!this.#close(run, lastLetter)) break;
    if (run.opens && run.left === run.length) this.#push(run);
  }

  /** After an empty line nothing is open. */
  reset() {
    this.#open = [];
    this.#counts = {};
  }

  #push(run) {
    this.#open.push(run);
    this.#count(run, 1);
  }

  #count({ mark, left }, by) {
    const key = mark + left;
    this.#counts[key] = (this.#counts[key] ?? 0) + by;
  }

  /** Only if there is one to find, so that each run is passed once. */
  #isOpen({ mark, left }) {
    const lengths = left === 3 ? [1, 2, 3] : [left, 3];
    return lengths.some((length) => this.#counts[mark + length] > 0);
  }

  #close(run, lastLetter) {
    if (!this.#isOpen(run)) return false;
    let opener;
    do {
      opener = this.#open.pop();
      this.#count(opener, -1);
    } while (opener.mark !== run.mark || !fits(opener, run.left));
    if (lastLetter < opener.to || this.#isName(opener, run) || this.#isProduct(opener, run)) return false;
    const length = Math.min(opener.left, run.left);
    opener.begin.unshift(length);
    run.end.push(length);
    this.endedAt = run.to;
    opener.left -= length;
    run.left -= length;
    if (opener.left > 0) this.#push(opener);
    return true;
  }

  /** In no script are letters on both sides of 长*宽*高 apart from those in between. */
  #isProduct(opener, run) {
    const isSingle = run.mark === '*' && run.left === 1 && opener.left === 1;
    return isSingle && opener.afterLetter && run.beforeLetter;
  }

  /** __init__ is a name, not a bold word. */
  #isName(opener, run) {
    const isDouble = run.mark === '_' && run.left === 2 && opener.left === 2;
    return isDouble && run.from - opener.to <= LONGEST_NAME && NAME.test(this.#text.slice(opener.to, run.from));
  }
}
