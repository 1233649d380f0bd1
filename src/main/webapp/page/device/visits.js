import { tabStore } from './device-storage.js';
import { uuid } from './uuid.js';

const MOST = 100;

/** Where the reader was at each entry of the browser's history, for as long as the tab is open. */
export class Visits {
  #key;
  #store;
  #here;

  constructor(code, store = tabStore()) {
    this.#key = `parley:visits:${code}`;
    this.#store = store;
    this.arrive();
  }

  /** The reader leaves the present entry, at this place. */
  leave(place) {
    const places = this.#places.filter(([id]) => id !== this.#here);
    try {
      this.#store.setItem(this.#key, JSON.stringify([...places, [this.#here, place]].slice(-MOST)));
    } catch {
      // Storage is full or forbidden: the address alone says where to go.
    }
  }

  /** Begins a new entry with this address. */
  begin(address) {
    this.#here = uuid();
    history.pushState({ visit: this.#here }, '', address);
  }

  /** The browser shows another entry; where the reader was there, or undefined. */
  arrive() {
    this.#here = history.state?.visit ?? uuid();
    if (!history.state?.visit) history.replaceState({ visit: this.#here }, '');
    return this.#places.find(([id]) => id === this.#here)?.[1];
  }

  get #places() {
    return JSON.parse(this.#store.getItem(this.#key) ?? '[]');
  }
}
