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

  remove(key) {
    this.#store.removeItem(this.#prefix + key);
  }

  /** Whether a storage event is about this key: another tab has changed it. */
  isAbout(event, key) {
    return event.key === this.#prefix + key;
  }

  /** The stored keys that begin like this. */
  keys(beginning) {
    return this.#keys()
      .map((key) => key.slice(this.#prefix.length))
      .filter((key) => key.startsWith(beginning));
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

/** A store for the time of the page, where the browser has none. */
const passing = () =>
  Object.create({
    getItem(key) {
      return this[key] ?? null;
    },
    setItem(key, value) {
      this[key] = value;
    },
    removeItem(key) {
      delete this[key];
    },
  });

const passed = { localStorage: passing(), sessionStorage: passing() };

/** A store of the browser, or one for the time of the page where it is forbidden. */
function store(name) {
  try {
    const found = globalThis[name];
    found.getItem(PREFIX);
    found.removeItem(PREFIX);
    return found;
  } catch {
    return passed[name];
  }
}

/** Storage that outlives the tab. */
export const deviceStore = () => store('localStorage');

/** Storage that outlives the page, but not the tab. */
export const tabStore = () => store('sessionStorage');
