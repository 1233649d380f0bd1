import { CUT, TYPED, WELCOMED, on } from '../events.js';
import { elapsed } from '../device/clock.js';
import { TypingSignal } from '../model/typing.js';

const OFTEN = 1_000;
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'focus'];

/** Tells the other members that the reader is typing, in a small room, or is away. */
export function install({ conversation, live }) {
  const typing = new TypingSignal();
  const presence = new Presence((away) => live.send({ type: 'away', on: away }));
  on(document, WELCOMED, ({ limits }) => presence.begin(limits.awaySeconds * 1000));
  on(live, CUT, () => typing.stopped());
  on(document, TYPED, (text) => {
    const few = conversation.people.size <= conversation.limits?.typingPeople;
    const due = text === '' ? typing.stopped() : few && typing.typed(elapsed());
    if (due) live.send({ type: 'typing', on: text !== '' });
  });
}

/** Calls `away(true)` after a while without input, `away(false)` at the next. */
export class Presence {
  #away;
  #patience = Infinity;
  #timer;
  #isAway = false;
  #waitsSince = -Infinity;

  constructor(away) {
    this.#away = away;
    for (const sign of SIGNS) window.addEventListener(sign, () => this.touched(), { capture: true, passive: true });
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.touched());
  }

  /** A connection opened; on it nobody is away yet. `patience` in milliseconds. */
  begin(patience) {
    this.#patience = patience;
    if (this.#isAway) this.#away(true);
    else this.#wait();
  }

  touched() {
    if (!this.#isAway && elapsed() - this.#waitsSince < OFTEN) return;
    if (this.#isAway) this.#away(false);
    this.#isAway = false;
    this.#wait();
  }

  #wait() {
    this.#waitsSince = elapsed();
    clearTimeout(this.#timer);
    if (this.#patience < Infinity) this.#timer = setTimeout(() => this.#untouched(), this.#patience);
  }

  #untouched() {
    this.#isAway = true;
    this.#away(true);
  }
}
