import { wall } from './clock.js';

const KEY = 'writing:';

/**
 * What is being written in this tab, by one member in one room: stored on the device under the tab's id, so that no
 * other tab changes it. If the tab is gone, a fresh tab takes it over.
 */
export class TabStorage {
  #tab;
  #storage = null;
  #written = {};

  constructor(tab) {
    this.#tab = tab;
  }

  /** The member's DeviceStorage. Comes true once it is known what is there. */
  async begin(storage) {
    if (storage === this.#storage) return;
    this.#storage = storage;
    this.#written = { ...storage.get(this.#key), ...this.#written };
    if (!this.#empty) storage.set(this.#key, this.#written);
    if (this.#tab.fresh && this.#empty) await this.#takeOver();
  }

  get(key) {
    return this.#written[key] ?? null;
  }

  set(key, value) {
    this.#written = { ...this.#written, [key]: value, at: wall() };
    if (this.#empty) this.#storage?.remove(this.#key);
    else this.#storage?.set(this.#key, this.#written);
  }

  get #key() {
    return KEY + this.#tab.id;
  }

  get #empty() {
    const { at, ...written } = this.#written;
    return Object.values(written).every((value) => value === null || value === '');
  }

  /** The newest that a tab which is gone left behind. */
  async #takeOver() {
    const ids = this.#storage.keys(KEY).map((key) => key.slice(KEY.length));
    const gone = (await this.#tab.gone(ids)) ?? [];
    const at = (id) => this.#storage.get(KEY + id)?.at ?? 0;
    for (const id of gone.sort((a, b) => at(b) - at(a))) {
      if (this.#empty) await this.#tab.inPlaceOf(id, () => this.#move(KEY + id));
    }
  }

  #move(key) {
    const left = this.#storage.get(key);
    if (left === null || !this.#empty) return;
    this.#written = left;
    this.#storage.remove(key);
    this.#storage.set(this.#key, left);
  }
}
