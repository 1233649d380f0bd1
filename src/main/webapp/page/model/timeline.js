const isHole = (entry) => entry?.kind === 'hole';

/**
 * What the page has of the log, from `first` to `last`, each number once. An entry is an event, {seq, to, kind:
 * 'gap'} for numbers that are gone, or {seq, to, kind: 'hole'} for numbers that only the server may have.
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
    this.#front(events.filter(({ seq }) => seq < this.first));
    for (const hole of this.entries.filter(isHole)) this.#fill(hole, events);
    this.#close();
  }

  #front(older) {
    if (older.length === 0) return;
    const after = older.at(-1).seq + 1;
    if (after < this.first) older.push({ seq: after, to: this.first - 1, kind: 'hole' });
    this.entries.unshift(...older);
  }

  #fill(hole, events) {
    const within = events.filter(({ seq }) => seq >= hole.seq && seq <= hole.to);
    if (within.length === 0) return;
    const parts = [
      { ...hole, to: within[0].seq - 1 },
      ...within,
      { ...hole, seq: within.at(-1).seq + 1 },
    ].filter((part) => !isHole(part) || part.seq <= part.to);
    this.entries.splice(this.indexOf(hole.seq), 1, ...parts);
  }

  /** What the server no longer keeps cannot be fetched: such a hole is a gap. */
  #close() {
    this.entries = this.entries.flatMap((entry) => {
      if (!isHole(entry) || entry.seq >= this.#oldest) return entry;
      const gone = { seq: entry.seq, to: Math.min(entry.to, this.#oldest - 1), kind: 'gap' };
      return gone.to < entry.to ? [gone, { ...entry, seq: gone.to + 1 }] : gone;
    });
    if (isHole(this.entries[0])) this.entries.shift();
  }

  /** The event or gap with this number, or undefined. */
  at(seq) {
    const entry = this.entries[this.indexOf(seq)];
    return entry?.seq === seq && !isHole(entry) ? entry : undefined;
  }

  /** What this message said is to be known no more. */
  forgetText(seq) {
    const index = this.indexOf(seq);
    if (this.at(seq)) this.entries[index] = { ...this.entries[index], text: '' };
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

  holeAt(index) {
    return isHole(this.entries[index]);
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
