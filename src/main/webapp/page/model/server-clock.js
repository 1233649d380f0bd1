import { elapsed, wall } from '../device/clock.js';

/** Frames whose times are compared: a minute or two, so that a server clock that is set is followed. */
const REMEMBERED = 4;

/** The server's clock, as its frames tell it. The clock of the device has no part in it. */
export class ServerClock {
  #page;
  #leads = [];

  /** `page()`: milliseconds of a clock that only grows. */
  constructor(page = elapsed) {
    this.#page = page;
  }

  /** Milliseconds since 1970; until the first frame, as the device says. */
  get now() {
    return this.#leads.length === 0 ? wall() : Math.round(this.#page() + this.#lead);
  }

  /** A frame says that it is `at`. */
  hear(at) {
    const lead = Date.parse(at) - this.#page();
    if (!Number.isNaN(lead)) this.#leads = [...this.#leads, lead].slice(-REMEMBERED);
  }

  /** The server's time less the page's. Each frame was under way for a while: the largest is nearest to the truth. */
  get #lead() {
    return Math.max(...this.#leads);
  }
}
