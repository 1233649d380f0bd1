import { elapsed } from '../device/clock.js';

const BYTES = 8 * 1024;
const EVERY = 50;

/** When to send `seen` unasked: after each 8 KiB of events, at most 20 times a second. Milliseconds. */
export class Receipts {
  #pending = 0;
  #sentAt = -EVERY;

  /** So many bytes came; answers in how many milliseconds to send `seen`, or null for not yet. */
  received(bytes, now) {
    this.#pending += bytes;
    return this.#pending < BYTES ? null : Math.max(0, this.#sentAt + EVERY - now);
  }

  sent(now) {
    this.#pending = 0;
    this.#sentAt = now;
  }
}

/** Calls `send` when a receipt is due. */
export class ReceiptTimer {
  #receipts = new Receipts();
  #send;
  #timer;

  constructor(send) {
    this.#send = send;
  }

  received(text) {
    const delay = this.#receipts.received(new TextEncoder().encode(text).length, elapsed());
    if (delay !== null) this.#timer ??= setTimeout(this.#send, delay);
  }

  sent() {
    this.cancel();
    this.#receipts.sent(elapsed());
  }

  cancel() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
