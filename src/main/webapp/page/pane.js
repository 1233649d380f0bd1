const MOST = 300;
const KEPT = 250;
const STEP = 50;
const REMEMBERED = 2000;

/**
 * The part of the timeline that has rows in the document: at most 300, however long the room talks. Its end is the
 * newest entry (`atEnd`) or an earlier one, if the reader went far up.
 */
export class Pane {
  #timeline;
  #from = 0;
  #to = Infinity;
  #goingDown = false;

  constructor(timeline) {
    this.#timeline = timeline;
  }

  get atEnd() {
    return this.#to === Infinity;
  }

  get atStart() {
    return this.#timeline.indexOf(this.#from) === 0;
  }

  get entries() {
    const { entries } = this.#timeline;
    const end = this.atEnd ? entries.length : this.#timeline.indexOf(this.#to + 1);
    return entries.slice(this.#timeline.indexOf(this.#from), end);
  }

  reset() {
    this.#from = 0;
    this.#to = Infinity;
  }

  /** Shows the end of the room, whatever was shown before. */
  toEnd() {
    if (this.atEnd) return;
    const { entries } = this.#timeline;
    this.#to = Infinity;
    this.#from = entries[Math.max(0, entries.length - KEPT)].seq;
  }

  /** Shows more above; false if the timeline has no more there. */
  up() {
    const index = this.#timeline.indexOf(this.#from);
    if (index === 0) return false;
    this.#from = this.#timeline.entries[Math.max(0, index - STEP)].seq;
    this.#goingDown = false;
    return true;
  }

  /** Shows more below. */
  down() {
    const { entries } = this.#timeline;
    const index = this.#timeline.indexOf(this.#to) + STEP;
    this.#to = index >= entries.length - 1 ? Infinity : entries[index].seq;
    this.#goingDown = true;
  }

  /** Drops rows that are far from what is read, above if the reader is at the bottom or goes there; true if it did. */
  fit(rows, atBottom) {
    const tooMany = rows.length > MOST;
    if (tooMany && ((this.atEnd && atBottom) || this.#goingDown)) this.#dropAbove(rows);
    else if (tooMany) this.#dropBelow(rows);
    this.#goingDown = false;
    return tooMany;
  }

  #dropAbove(rows) {
    this.#from = rows.slice(-KEPT).find((row) => row.seq !== undefined)?.seq ?? this.#from;
    const index = this.#timeline.indexOf(this.#from);
    if (index > REMEMBERED) this.#timeline.forgetBefore(index - REMEMBERED / 2);
  }

  #dropBelow(rows) {
    this.#to = rows.slice(0, KEPT).findLast((row) => row.seq !== undefined).last;
  }
}
