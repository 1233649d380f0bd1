const MOST = 300;
const KEPT = 250;
const STEP = 50;
const REMEMBERED = 2000;

/**
 * The part of the timeline that has rows in the document: at most 300, without a hole, ending at the newest entry
 * (`atEnd`) or an earlier one.
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

  /** Whether nothing that the page has stands right above. */
  get atStart() {
    return this.#start === 0 || this.#timeline.holeAt(this.#start - 1);
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
    return this.#from === 0 ? this.#above(this.#end, Infinity) : this.#timeline.indexOf(this.#from);
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
    this.#from = entries[this.#above(entries.length, KEPT)].seq;
  }

  /** Stands around an entry that the page has. */
  toEntry(seq) {
    const index = this.#timeline.indexOf(seq);
    this.#from = this.#timeline.entries[this.#above(index + 1, KEPT / 2)].seq;
    this.#endAt(this.#below(index, KEPT / 2));
    this.#goingDown = false;
  }

  /** Shows more above; false if the page has no more there. */
  up() {
    const index = this.#above(this.#start, STEP);
    if (index === this.#start) return false;
    this.#from = this.#timeline.entries[index].seq;
    this.#goingDown = false;
    return true;
  }

  /** Shows more below; false if the page has no more there. */
  down() {
    const index = this.#below(this.#end - 1, STEP);
    if (index === this.#end - 1) return false;
    this.#endAt(index);
    this.#goingDown = true;
    return true;
  }

  #endAt(index) {
    const { entries } = this.#timeline;
    this.#to = index === entries.length - 1 ? Infinity : (entries[index].to ?? entries[index].seq);
  }

  /** The index so many entries above this one, or as far as there is no hole. */
  #above(index, most) {
    let above = index;
    while (above > 0 && index - above < most && !this.#timeline.holeAt(above - 1)) above--;
    return above;
  }

  #below(index, most) {
    const { length } = this.#timeline.entries;
    let below = index;
    while (below < length - 1 && below - index < most && !this.#timeline.holeAt(below + 1)) below++;
    return below;
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
