/** How long a lock is held after its work, so that the other tabs read what was written under it. */
const SETTLING = 200;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Locks shared by the tabs of this browser. The browser frees a tab's locks when the tab ends, even by a crash. Nobody
 * waits for a lock without a limit, because a frozen tab keeps its locks.
 */
export class Locks {
  #manager;

  constructor(manager = lockManager()) {
    this.#manager = manager;
  }

  /** Takes a free lock until this page ends or `release` is called: `release`, or null if another page has it. */
  async take(name) {
    return this.#request(name, { ifAvailable: true });
  }

  /** As `take`, but waits up to `ms` for the lock. */
  async wait(name, ms) {
    const waiting = new AbortController();
    const timer = setTimeout(() => waiting.abort(), ms);
    const release = await this.#request(name, { signal: waiting.signal });
    clearTimeout(timer);
    return release;
  }

  /** Does something if the lock is free, so that no other tab does it at the same time; answers whether it was. */
  async during(name, act) {
    const release = await this.take(name);
    if (release === null) return false;
    try {
      act();
    } finally {
      pause(SETTLING).then(release);
    }
    return true;
  }

  /** The names of the locks that are held now; null in a browser without locks. */
  async held() {
    try {
      const { held } = await this.#manager.query();
      return new Set(held.map(({ name }) => name));
    } catch {
      return null;
    }
  }

  #request(name, options) {
    return new Promise((answer) => {
      const granted = (lock) => lock && new Promise((release) => answer(release));
      try {
        this.#manager.request(name, options, granted).then(() => answer(null), () => answer(null));
      } catch {
        answer(null);
      }
    });
  }
}

function lockManager() {
  try {
    return navigator.locks;
  } catch {
    return undefined;
  }
}
