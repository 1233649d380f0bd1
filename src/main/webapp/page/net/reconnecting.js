const BASE = 1_000;
const CAP = 30_000;
const STEADY = 10_000;
const SOON = 60_000;
const UNREADABLE = new Set([1002, 1003, 1007, 1009]);

/**
 * The next step after the end of a connection (docs/protocol.md, Close codes): `stop`; `ask` whether there is a
 * membership; `once` reconnect without sending the same again, once in a row; `retry`.
 */
export function closing({ code, opened, leaving }) {
  if (leaving && code === 1000) return 'stop';
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
  #notBefore = 0;
  #openedAt = 0;
  #brokenAt = -SOON;

  /** Whether the time set by the server is over. */
  get due() {
    return Date.now() >= this.#notBefore;
  }

  postpone(ms) {
    this.#notBefore = Date.now() + ms;
  }

  opened() {
    this.#openedAt = Date.now();
    this.#notBefore = 0;
  }

  /** As `closing`, or `twice` if the connection broke again soon. */
  closed(end) {
    if (end.opened && Date.now() - this.#openedAt > STEADY) this.#backoff.reset();
    const next = closing(end);
    if (next !== 'once') return next;
    const twice = Date.now() - this.#brokenAt < SOON;
    this.#brokenAt = Date.now();
    return twice ? 'twice' : next;
  }

  /** How long to wait before the next try. */
  delay(atLeast = 0) {
    const asked = Math.max(atLeast, this.#notBefore - Date.now(), 0);
    this.postpone(asked);
    return this.#backoff.next(asked);
  }
}
