const PREFIX = 'parley';

/**
 * What this device remembers for one member of one room. A browser that keeps nothing is no fault: then nothing is
 * kept.
 */
export class Kept {
  #prefix;
  #store;

  constructor(code, name, store = deviceStore()) {
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
      // Full or forbidden: the page works on without it.
    }
  }

  /** The drafts of this member, as the outbox wants them. */
  get drafts() {
    return {
      all: () => this.#keys('draft:').map((key) => JSON.parse(this.#store.getItem(key))),
      put: (item) => this.set(`draft:${item.draft}`, item),
      drop: (draft) => this.#store.removeItem(`${this.#prefix}draft:${draft}`),
    };
  }

  /** Forgets everything: the member left. */
  clear() {
    for (const key of this.#keys('')) this.#store.removeItem(key);
  }

  #keys(start) {
    return Object.keys(this.#store).filter((key) => key.startsWith(this.#prefix + start));
  }
}

const nothing = { getItem: () => null, setItem() {}, removeItem() {} };

/** A store of the browser, or one that forgets at once where the browser forbids it. */
function store(name) {
  try {
    return globalThis[name];
  } catch {
    return nothing;
  }
}

/** What outlives the tab. */
export const deviceStore = () => store('localStorage');

/** What outlives the page, but not the tab. */
export const tabStore = () => store('sessionStorage');
