import { deviceStore } from './device-storage.js';

/** The drafts for one room and the stay they belong to, stored on this device. `put` has written when it returns. */
export class Drafts {
  #prefix;
  #stayKey;
  #store;

  constructor(code, store = deviceStore()) {
    this.#prefix = `parley.draft:${code}:`;
    this.#stayKey = `parley.stay:${code}`;
    this.#store = store;
  }

  all() {
    return this.#keys().map((key) => JSON.parse(this.#store.getItem(key)));
  }

  get(draft) {
    return JSON.parse(this.#store.getItem(this.#prefix + draft) ?? 'null');
  }

  /** Whether it is stored now. If not, an older version may still be. */
  put(item) {
    return this.#write(this.#prefix + item.draft, item);
  }

  drop(draft) {
    this.#store.removeItem(this.#prefix + draft);
  }

  /** The draft that another tab dropped, of a storage event; else undefined. */
  droppedElsewhere({ key, newValue }) {
    return newValue === null && key?.startsWith(this.#prefix) ? key.slice(this.#prefix.length) : undefined;
  }

  /** {id, epoch, member}, or null. */
  get stay() {
    return JSON.parse(this.#store.getItem(this.#stayKey) ?? 'null');
  }

  set stay(stay) {
    this.#write(this.#stayKey, stay);
  }

  /** Forgets everything: the member left. */
  clear() {
    for (const key of [this.#stayKey, ...this.#keys()]) this.#store.removeItem(key);
  }

  #write(key, value) {
    const text = JSON.stringify(value);
    try {
      this.#store.setItem(key, text);
    } catch {
      // Full or forbidden: what is there tells.
    }
    return this.#store.getItem(key) === text;
  }

  #keys() {
    return Object.keys(this.#store).filter((key) => key.startsWith(this.#prefix));
  }
}
