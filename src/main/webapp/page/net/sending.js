import { elapsed } from '../device/clock.js';

const REST = 5_000;

/** Sends the outbox, one command at a time, and looks up those that must not be sent blindly. */
export class Sending {
  #page;
  #lookups;
  #timer;

  /** `page`: outbox(), may() now, send(frame), and the rest as Lookups has it. */
  constructor(page) {
    this.#page = page;
    this.#lookups = new Lookups(page);
  }

  /** Sends the next one, if it is due. */
  pump() {
    clearTimeout(this.#timer);
    if (!this.#page.may()) return;
    const { item, wait } = this.#page.outbox().next(elapsed());
    this.#lookups.run();
    if (item) this.#page.send({ ...item.frame, draft: item.draft });
    if (item) this.pump();
    else if (wait !== undefined) this.#timer = setTimeout(() => this.pump(), wait);
  }
}

/**
 * Asks the server, one by one, which drafts are in the log. A draft that is not stays with its author; without an
 * answer it asks again later.
 */
export class Lookups {
  #page;
  #busy = false;

  /** `page`: outbox(), may() now, find(draft) as Api, pause(ms), and changed() once a draft is decided. */
  constructor(page) {
    this.#page = page;
  }

  /** Asks as long as there is something to ask; only one round at a time. */
  async run() {
    if (this.#busy) return;
    this.#busy = true;
    for (let item = this.#next(); item; item = this.#next()) await this.#ask(item.draft);
    this.#busy = false;
  }

  #next() {
    return this.#page.may() ? this.#page.outbox().asked[0] : undefined;
  }

  async #ask(draft) {
    const { find, outbox, pause, changed } = this.#page;
    const { status, body, retryAfterMs = 0 } = await find(draft);
    if (status === 200) outbox().settle(draft);
    else if (body?.code === 'no-such-message') outbox().unsure(draft);
    else return pause(Math.max(REST, retryAfterMs));
    return changed();
  }
}
