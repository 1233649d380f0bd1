/** Milliseconds that a draw may take on the rows it paints; the browser then needs about half as much again. */
const BUDGET = 24;
/** A draw may always paint this many rows. The time of fewer says little: much of it is not for the rows. */
const LEAST = 12;

/** Decides how many rows a draw may paint, by the time that they took before: a slow phone paints the rest later. */
export class Pace {
  #each = 0;

  get most() {
    return this.#each === 0 ? Infinity : Math.max(LEAST, Math.floor(BUDGET / this.#each));
  }

  /** A draw painted this many rows in `ms`. */
  took(ms, painted) {
    if (painted < LEAST) return;
    const each = ms / painted;
    this.#each = this.#each === 0 ? each : (this.#each + each) / 2;
  }
}
