const BASE = 1_000;
const CAP = 30_000;

/** How long to wait before the next try: full jitter below a ceiling that doubles from 1 s to 30 s. Milliseconds. */
export class Backoff {
  #tries = 0;
  #random;

  constructor(random = Math.random) {
    this.#random = random;
  }

  /** Never less than `atLeast`: what the server asked for comes before the jitter. */
  next(atLeast = 0) {
    const ceiling = Math.min(CAP, BASE * 2 ** this.#tries);
    this.#tries = Math.min(this.#tries + 1, 10);
    return atLeast + Math.round(this.#random() * ceiling);
  }

  worked() {
    this.#tries = 0;
  }
}
