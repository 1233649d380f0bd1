import { elapsed } from '../device/clock.js';

const BASE = 1_000;
const CAP = 30_000;
const STEADY = 10_000;
const SOON = 60_000;
/** The member left, or the membership ended: whichever the server notices first when somebody leaves. */
const MEMBERSHIP_OVER = new Set([1000, 1008]);
/** A moderator put the member out. */
const OUT = 4103;
const UNREADABLE = new Set([1002, 1003, 1007, 1009]);

/**
 * The next step after the end of a connection (docs/protocol.md, Close codes): `stop`; `out`; `ask` whether there is a
 * membership; `once` reconnect without sending the same again, once in a row; `retry`.
 */
export function closing({ code, opened, leaving }) {
  if (leaving && MEMBERSHIP_OVER.has(code)) return 'stop';
  if (code === OUT) return 'out';
  if (!opened || code === 1008) return 'ask';
  return UNREADABLE.has(code) ? 'once' : 'retry';
}

/** How long to wait before the next try: full jitter below a ceiling that doubles from 1 s to 30 s. Milliseconds. */
export class Backoff {
  #tries = 0;
  #random;

  constructor(random = Math.random) {
    this.#random = random;
  }

  /** Never less than `atLeast`: the server's request comes before the jitter. */
  next(atLeast = 0) {
    const ceiling = Math.min(CAP, BASE * 2 ** this.#tries);
    this.#tries = Math.min(this.#tries + 1, 10);
    return atLeast + Math.round(this.#random() * ceiling);
  }

  reset() {
    this.#tries = 0;
  }
}

/** Decides whether and when to reconnect. Milliseconds. */
export class Reconnecting {
  #backoff = new Backoff();
  #notBefore = -Infinity;
  #openedAt = -Infinity;
  #brokenAt = -Infinity;

  /** Whether the time set by the server is over. */
  get due() {
    return elapsed() >= this.#notBefore;
  }

  postpone(ms) {
    this.#notBefore = elapsed() + ms;
  }

  opened() {
    this.#openedAt = elapsed();
    this.#notBefore = -Infinity;
  }

  /** As `closing`, or `twice` if the connection broke again soon. */
  closed(end) {
    if (end.opened && elapsed() - this.#openedAt > STEADY) this.#backoff.reset();
    const next = closing(end);
    if (next !== 'once') return next;
    const twice = elapsed() - this.#brokenAt < SOON;
    this.#brokenAt = elapsed();
    return twice ? 'twice' : next;
  }

  /** How long to wait before the next try. */
  delay(atLeast = 0) {
    const asked = Math.max(atLeast, this.#notBefore - elapsed(), 0);
    this.postpone(asked);
    return this.#backoff.next(asked);
  }
}
