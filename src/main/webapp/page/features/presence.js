import { WELCOMED, on } from '../events.js';

const OFTEN = 1_000;
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'focus'];

/** The others see who is away. */
export function install({ live }) {
  const presence = new Presence((away) => live.send({ type: 'away', on: away }));
  on(document, WELCOMED, ({ limits }) => presence.begin(limits.awaySeconds * 1000));
}

/** Tells `away(true)` after a while without a touch, `away(false)` at the next. */
export class Presence {
  #away;
  #patience = Infinity;
  #timer;
  #isAway = false;
  #waitsSince = 0;

  constructor(away) {
    this.#away = away;
    for (const sign of SIGNS) window.addEventListener(sign, () => this.touched(), { capture: true, passive: true });
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.touched());
  }

  /** A connection opened, for which nobody is away yet. Milliseconds. */
  begin(patience) {
    this.#patience = patience;
    if (this.#isAway) this.#away(true);
    else this.#wait();
  }

  touched() {
    if (!this.#isAway && Date.now() - this.#waitsSince < OFTEN) return;
    if (this.#isAway) this.#away(false);
    this.#isAway = false;
    this.#wait();
  }

  #wait() {
    this.#waitsSince = Date.now();
    clearTimeout(this.#timer);
    if (this.#patience < Infinity) this.#timer = setTimeout(() => this.#untouched(), this.#patience);
  }

  #untouched() {
    this.#isAway = true;
    this.#away(true);
  }
}
