import { deviceStore } from './device-storage.js';

/**
 * The drafts for one room and the stay they belong to, stored on this device. Each belongs to the tab in which it was
 * written. `put` has written when it returns.
 */
export class Drafts {
  #prefix;
  #stayKey;
  #store;
  #tab;

  /** `tab`: the Tab whose drafts these are; without one, those of all tabs. */
  constructor(code, store = deviceStore(), tab = null) {
    this.#prefix = `parley.draft:${code}:`;
    this.#stayKey = `parley.stay:${code}`;
    this.#store = store;
    this.#tab = tab;
  }

  /** The drafts of this tab, and those of none. */
  all() {
    return this.ofAllTabs().filter(({ tab }) => this.#tab === null || tab === undefined || tab === this.#tab.id);
  }

  ofAllTabs() {
    return this.#keys().map((key) => JSON.parse(this.#store.getItem(key)));
  }

  /** The ids of the other tabs that have drafts. */
  otherTabs() {
    const own = new Set(this.all().map(({ tab }) => tab));
    return [...new Set(this.ofAllTabs().map(({ tab }) => tab))].filter((tab) => !own.has(tab));
  }

  /** From now on the drafts of that tab are this one's: these. */
  takeOver(id) {
    const taken = this.ofAllTabs().filter(({ tab }) => tab === id);
    for (const item of taken) this.put(item);
    return taken;
  }

  get(draft) {
    return JSON.parse(this.#store.getItem(this.#prefix + draft) ?? 'null');
  }

  /** Whether it is stored now. If not, an older version may still be. */
  put(item) {
    return this.#write(this.#prefix + item.draft, { ...item, tab: this.#tab?.id });
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
