const REST = 5_000;

/**
 * Asks the server, one by one, which drafts are in the log. One that is not stays with its author; without an
 * answer it asks again later.
 */
export class Lookups {
  #with;
  #busy = false;

  /** `company`: outbox(), may() now, find(draft) as Api, pause(ms), and changed() for what was decided. */
  constructor(company) {
    this.#with = company;
  }

  /** Asks as long as there is something to ask; only one such round is under way. */
  async run() {
    if (this.#busy) return;
    this.#busy = true;
    for (let item = this.#next(); item; item = this.#next()) await this.#ask(item.draft);
    this.#busy = false;
  }

  #next() {
    return this.#with.may() ? this.#with.outbox().asked[0] : undefined;
  }

  async #ask(draft) {
    const { find, outbox, pause, changed } = this.#with;
    const { status, body, retryAfterMs = 0 } = await find(draft);
    if (status === 200) outbox().settle(draft);
    else if (body?.code === 'no-such-message') outbox().unsure(draft);
    else return pause(Math.max(REST, retryAfterMs));
    return changed();
  }
}
