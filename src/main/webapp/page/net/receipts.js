const BYTES = 8 * 1024;
const EVERY = 50;

/** When to say `seen` unasked: after each 8 KiB of events, at most 20 times a second. Milliseconds. */
export class Receipts {
  #unsaid = 0;
  #saidAt = -EVERY;

  /** So many bytes came; answers in how many milliseconds to say `seen`, or null for not yet. */
  heard(bytes, now) {
    this.#unsaid += bytes;
    return this.#unsaid < BYTES ? null : Math.max(0, this.#saidAt + EVERY - now);
  }

  said(now) {
    this.#unsaid = 0;
    this.#saidAt = now;
  }
}

/** Calls `tell` when a receipt is due. */
export class ReceiptTimer {
  #receipts = new Receipts();
  #tell;
  #timer;

  constructor(tell) {
    this.#tell = tell;
  }

  heard(text) {
    const delay = this.#receipts.heard(new TextEncoder().encode(text).length, Date.now());
    if (delay !== null) this.#timer ??= setTimeout(this.#tell, delay);
  }

  said() {
    this.cancel();
    this.#receipts.said(Date.now());
  }

  cancel() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
