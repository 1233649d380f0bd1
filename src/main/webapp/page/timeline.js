/**
 * What the page has of the room's log: entries in the order of their numbers, from `first` to `last`. An entry is an
 * event, or {seq, to, kind: 'gap'} for numbers that are gone. Nothing is in here twice, and nothing is missing in
 * between.
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

  /** Begins anew with another log, or with the newest part of one that is new to the page. */
  begin(epoch, { head, oldest }) {
    this.entries = [];
    this.#epoch = epoch;
    this.#oldest = oldest;
    this.#last = head === 0 ? 0 : null;
  }

  /**
   * Appends what comes after the last; events the page has are ignored. `hole` says that one is missing: stop and ask
   * again.
   */
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
    if (this.#last === null || to <= this.#last) return;
    this.entries.push({ seq: Math.max(from, this.#last + 1), to, kind: 'gap' });
    this.#last = to;
  }

  /**
   * Puts older events in front, as GET api/rooms/{code}/events?before= gives them; those of another log are ignored.
   */
  prepend({ epoch, oldest, events }) {
    if (epoch !== this.#epoch || this.first === null) return;
    const older = events.filter((event) => event.seq < this.first);
    if (older.length > 0 && older.at(-1).seq !== this.first - 1) return;
    this.#oldest = older.length > 0 ? oldest : Math.max(oldest, this.first);
    this.entries.unshift(...older);
  }

  /** The entry with this number, or undefined if it is not here; a gap has the numbers that are gone. */
  at(seq) {
    const entry = this.entries[this.indexOf(seq)];
    return entry?.seq === seq ? entry : undefined;
  }

  /** What this message said is to be known no more. */
  forgetText(seq) {
    const index = this.indexOf(seq);
    if (this.entries[index]?.seq === seq) this.entries[index] = { ...this.entries[index], text: '' };
  }

  /** Forgets all before this entry; the server may still have it. */
  forgetBefore(index) {
    this.entries.splice(0, index);
  }

  /** The place of the first entry with this number or a later one. */
  indexOf(seq) {
    let low = 0;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.entries[middle].seq < seq) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
