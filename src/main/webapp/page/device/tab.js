import { tabStore } from './device-storage.js';
import { Locks } from './locks.js';
import { uuid } from './uuid.js';

/** A reloaded page frees its lock within this time; the lock of a duplicated tab stays taken. Milliseconds. */
const RELOADED = 400;

/**
 * This tab, in this room. Its id is in sessionStorage and survives reloads and a restored browser; a lock on the id
 * shows the other tabs that it lives. Without locks a tab knows nothing of others.
 */
export class Tab {
  id = null;
  /** Whether the tab had not been in this room: then it may go on with what a closed tab left behind. */
  fresh = false;
  #key;
  #lock;
  #store;
  #locks;

  constructor(code, store = tabStore(), locks = new Locks()) {
    this.#key = `parley.tab:${code}`;
    this.#lock = (id) => `${this.#key}:${id}`;
    this.#store = store;
    this.#locks = locks;
  }

  /** Finds its id: the one from before, unless another tab has it, of which this one is a copy. */
  async begin() {
    const before = this.#store.getItem(this.#key);
    this.fresh = before === null;
    const alone = (await this.#locks.held()) === null;
    if (before !== null && (alone || (await this.#locks.wait(this.#lock(before), RELOADED)))) this.id = before;
    else await this.#beginAnew();
  }

  async #beginAnew() {
    this.id = uuid();
    await this.#locks.take(this.#lock(this.id));
    try {
      this.#store.setItem(this.#key, this.id);
    } catch {
      // Storage is full: a reload is another tab.
    }
  }

  /** Those of these tabs that are gone; null in a browser that cannot tell. */
  async gone(ids) {
    const held = await this.#locks.held();
    return held && ids.filter((id) => id !== this.id && !held.has(this.#lock(id)));
  }

  /** Does something on behalf of a tab that is gone, which cannot come back meanwhile; answers whether it is gone. */
  async inPlaceOf(id, act) {
    if ((await this.#locks.held()) === null) return act();
    return this.#locks.during(this.#lock(id), act);
  }
}
