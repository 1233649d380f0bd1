const PREFIX = 'parley';

/** One member's storage for one room on this device; empty if the browser stores nothing. */
export class DeviceStorage {
  #code;
  #prefix;
  #store;

  constructor(code, name, store = deviceStore()) {
    this.#code = code;
    this.#prefix = `${PREFIX}:${code}:${name}:`;
    this.#store = store;
  }

  get(key) {
    return JSON.parse(this.#store.getItem(this.#prefix + key) ?? 'null');
  }

  set(key, value) {
    try {
      this.#store.setItem(this.#prefix + key, JSON.stringify(value));
    } catch {
      // Storage is full or forbidden: the page works without it.
    }
  }

  /** The member has another name: the storage moves along. */
  become(name) {
    const before = this.#prefix;
    const keys = this.#keys();
    this.#prefix = `${PREFIX}:${this.#code}:${name}:`;
    for (const key of keys) {
      this.set(key.slice(before.length), JSON.parse(this.#store.getItem(key)));
      this.#store.removeItem(key);
    }
  }

  /** Forgets everything: the member left. */
  clear() {
    for (const key of this.#keys()) this.#store.removeItem(key);
  }

  #keys() {
    return Object.keys(this.#store).filter((key) => key.startsWith(this.#prefix));
  }
}

const nothing = { getItem: () => null, setItem() {}, removeItem() {} };

/** A store of the browser, or an empty one where it is forbidden. */
function store(name) {
  try {
    return globalThis[name];
  } catch {
    return nothing;
  }
}

/** Storage that outlives the tab. */
export const deviceStore = () => store('localStorage');

/** Storage that outlives the page, but not the tab. */
export const tabStore = () => store('sessionStorage');
