/**
 * The messages that others reply to, from the log or fetched one by one. `fetch(seq)`: a promise of GET
 * api/rooms/{code}/events; `changed` is called with it.
 */
export class Quotes {
  #timeline;
  #fetch;
  #changed;
  #fetched = new Map();

  constructor(timeline, fetch, changed) {
    this.#timeline = timeline;
    this.#fetch = fetch;
    this.#changed = changed;
  }

  clear() {
    this.#fetched.clear();
  }

  /** The event with this number; null while it is fetched, undefined if it is gone. */
  of(seq) {
    const here = this.#timeline.at(seq);
    if (here) return here.kind === 'gap' ? undefined : here;
    if (!this.#fetched.has(seq)) this.#ask(seq);
    return this.#fetched.get(seq);
  }

  async #ask(seq) {
    this.#fetched.set(seq, null);
    const { status, body } = await this.#fetch(seq);
    if (status === 200 && body.epoch === this.#timeline.epoch) this.#fetched.set(seq, body.events.find((e) => e.seq === seq));
    else this.#fetched.delete(seq);
    if (status === 200) this.#changed(body);
  }
}
