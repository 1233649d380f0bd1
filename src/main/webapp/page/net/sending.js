import { Lookups } from './lookups.js';

/** Sends the outbox, one by one, and looks up what must not be sent blindly. */
export class Sending {
  #with;
  #lookups;
  #timer;

  /** `company`: outbox(), may() now, say(frame), and what Lookups wants. */
  constructor(company) {
    this.#with = company;
    this.#lookups = new Lookups(company);
  }

  /** Sends the next, if its turn has come. */
  pump() {
    clearTimeout(this.#timer);
    if (!this.#with.may()) return;
    const { item, wait } = this.#with.outbox().next(performance.now());
    this.#lookups.run();
    if (item) this.#with.say({ ...item.frame, draft: item.draft });
    if (item) this.pump();
    else if (wait !== undefined) this.#timer = setTimeout(() => this.pump(), wait);
  }
}
