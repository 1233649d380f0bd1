import { above, below } from './holes.js';

const MOST = 300;
const KEPT = 250;
const STEP = 50;
const REMEMBERED = 2000;

/** The entries that have rows: at most 300, without a hole; `atEnd` if the newest is among them. */
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

  /** Whether all that the page has in this room stands below. */
  get atFirst() {
    return this.#start === 0;
  }

  get entries() {
    return this.#timeline.entries.slice(this.#start, this.#end);
  }

  /** The first number that is shown, and the last: from where more is asked for. */
  get bounds() {
    const { entries } = this;
    return { first: entries.at(0)?.seq, last: entries.at(-1)?.to ?? entries.at(-1)?.seq };
  }

  /** Before anything was dropped, all that stands without a hole above the end. */
  get #start() {
    return this.#from === 0 ? above(this.#timeline.entries, this.#end, Infinity) : this.#timeline.indexOf(this.#from);
  }

  /** The index after the last entry. */
  get #end() {
    return this.atEnd ? this.#timeline.entries.length : this.#timeline.indexOf(this.#to + 1);
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
    this.#from = entries[above(entries, entries.length, KEPT)].seq;
  }

  /** Stands around an entry that the page has. */
  toEntry(seq) {
    const { entries } = this.#timeline;
    const index = this.#timeline.indexOf(seq);
    this.#from = entries[above(entries, index + 1, KEPT / 2)].seq;
    this.#endAt(below(entries, index, KEPT / 2));
    this.#goingDown = false;
  }

  /** Shows more above; false if the page has no more there. */
  up() {
    const index = above(this.#timeline.entries, this.#start, STEP);
    if (index === this.#start) return false;
    this.#from = this.#timeline.entries[index].seq;
    this.#goingDown = false;
    return true;
  }

  /** Shows more below; false if the page has no more there. */
  down() {
    const index = below(this.#timeline.entries, this.#end - 1, STEP);
    if (index === this.#end - 1) return false;
    this.#endAt(index);
    this.#goingDown = true;
    return true;
  }

  #endAt(index) {
    const { entries } = this.#timeline;
    this.#to = index === entries.length - 1 ? Infinity : (entries[index].to ?? entries[index].seq);
  }

  /** Drops rows far from the reader, above if at the bottom or going there; true if it did. */
  fit(rows, atBottom) {
    const tooMany = rows.length > MOST;
    if (tooMany && ((this.atEnd && atBottom) || this.#goingDown)) this.#dropAbove(rows);
    else if (tooMany) this.#dropBelow(rows);
    this.#goingDown = false;
    if (this.#timeline.entries.length > 1.5 * REMEMBERED) this.#forget();
    return tooMany;
  }

  #dropAbove(rows) {
    this.#from = rows.slice(-KEPT).find((row) => row.seq !== undefined)?.seq ?? this.#from;
  }

  #dropBelow(rows) {
    this.#to = rows.slice(0, KEPT).findLast((row) => row.seq !== undefined).last;
  }

  /** Keeps what is around the rows, and the end of the room. */
  #forget() {
    const newest = this.#timeline.entries.length - KEPT;
    this.#timeline.forget(this.#end + REMEMBERED / 2, newest);
    this.#timeline.forget(0, this.#start - REMEMBERED / 2);
  }
}
