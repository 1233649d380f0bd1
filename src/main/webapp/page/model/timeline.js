import { closed, fill, indexOf, isHole, prepend } from './holes.js';

/**
 * The page's part of the log, from `first` to `last`, each number once. An entry is an event, {seq, to, kind:
 * 'gap'} for numbers that are gone, or a hole.
 */
export class Timeline {
  entries = [];
  #epoch;
  #oldest = 1;
  #last = null;

  get epoch() {
    return this.#epoch;
  }

  /** The number of the last event the page has, or null if it has none. */
  get last() {
    return this.#last;
  }

  get first() {
    return this.entries.at(0)?.seq ?? null;
  }

  /** Where a new connection starts, or null for a first visit. */
  get position() {
    return this.#last === null ? null : { epoch: this.#epoch, after: this.#last };
  }

  /** Whether the server still keeps events from before the first one here. */
  get more() {
    return this.first !== null && this.first > this.#oldest;
  }

  /** Begins another log, or the newest part of one. Of a log that keeps nothing, all is here. */
  begin(epoch, { head, oldest }) {
    this.entries = [];
    this.#epoch = epoch;
    this.#oldest = oldest;
    this.#last = oldest > head ? head : null;
  }

  /** Appends new events. `hole`: one is missing; stop and ask again. */
  add(events) {
    const added = [];
    for (const event of events) {
      if (this.#last !== null && event.seq <= this.#last) continue;
      if (this.#last !== null && event.seq > this.#last + 1) return { added, hole: true };
      this.entries.push(event);
      this.#last = event.seq;
      added.push(event);
    }
    return { added, hole: false };
  }

  /** Numbers that are gone for good. */
  gap(from, to) {
    if (this.#last === null) this.#last = to;
    if (to <= this.#last) return;
    this.entries.push({ seq: Math.max(from, this.#last + 1), to, kind: 'gap' });
    this.#last = to;
  }

  /**
   * Puts a run of events, as GET api/rooms/{code}/events answers it, where it belongs. Another log's, and those
   * after the last one here, are ignored.
   */
  insert({ epoch, oldest, events }) {
    if (epoch !== this.#epoch || this.first === null) return;
    this.#oldest = Math.max(this.#oldest, oldest);
    const older = events.filter(({ seq }) => seq < this.first);
    prepend(this.entries, older);
    for (const hole of this.entries.filter(isHole)) fill(this.entries, hole, events);
    this.entries = closed(this.entries, this.#oldest);
    if (isHole(this.entries[0])) this.entries.shift();
  }

  /** The event or gap with this number, or undefined. */
  at(seq) {
    const entry = this.entries[this.indexOf(seq)];
    return entry?.seq === seq && !isHole(entry) ? entry : undefined;
  }

  /** Forgets what this message said. */
  forgetText(seq) {
    const index = this.indexOf(seq);
    if (this.at(seq)) this.entries[index] = { ...this.entries[index], text: '' };
  }

  /** A removed message has this content again. */
  restore({ target, text, replyTo, act, extras }) {
    const index = this.indexOf(target);
    if (this.at(target)) this.entries[index] = { ...this.entries[index], kind: 'said', text, replyTo, act, extras };
  }

  /** Forgets the entries from index to index; the server may still have them. */
  forget(from, to) {
    if (to <= from) return;
    const seq = this.entries[from].seq;
    const last = this.entries[to - 1];
    const hole = { seq, to: last.to ?? last.seq, kind: 'hole' };
    this.entries.splice(from, to - from, ...(from === 0 ? [] : [hole]));
    if (isHole(this.entries[0])) this.entries.shift();
  }

  /** The index of the first entry with this number or a later one. */
  indexOf(seq) {
    return indexOf(this.entries, seq);
  }
}
