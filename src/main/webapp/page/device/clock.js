/**
 * The only module that looks at a clock. What another person can see is measured by the server's clock
 * (model/server-clock.js).
 */

/** Milliseconds of the page's own clock: nobody sets it, but some devices stop it while they sleep. */
export const elapsed = () => performance.now();

/** Milliseconds of the device's clock, which runs on in its sleep, but may be wrong or set at any moment. */
export const wall = () => Date.now();

/** Measures how long something takes. The sleep of the device counts, and setting its clock back changes nothing. */
export class Stopwatch {
  #page;
  #device;

  constructor() {
    this.restart();
  }

  restart() {
    this.#page = elapsed();
    this.#device = wall();
  }

  /** Milliseconds since the start. */
  get passed() {
    return Math.max(elapsed() - this.#page, wall() - this.#device);
  }
}

/** The zone of the device, which changes when it travels. */
export const zone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;
