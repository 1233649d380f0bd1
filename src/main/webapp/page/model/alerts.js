import { deviceStore } from '../device/device-storage.js';

const QUIET = 'parley:quiet';
const LEVELS = ['all', 'mentions', 'nothing'];

/**
 * When to notify the reader: `level` (all, mentions, nothing) and `sound` for this room, `quiet` for all rooms.
 * Stored on the device.
 */
export class Alerts {
  #storage;
  #store;

  /** `storage` is a DeviceStorage, or null before there is one. */
  constructor(storage, store = deviceStore()) {
    this.#storage = storage;
    this.#store = store;
  }

  get level() {
    const level = this.#storage?.get('level');
    return LEVELS.includes(level) ? level : 'nothing';
  }

  set level(level) {
    this.#storage?.set('level', level);
  }

  get sound() {
    return this.#storage?.get('sound') === true;
  }

  set sound(on) {
    this.#storage?.set('sound', on);
  }

  get quiet() {
    return this.#store.getItem(QUIET) === 'true';
  }

  set quiet(on) {
    try {
      this.#store.setItem(QUIET, String(on));
    } catch {
      // Storage is full or forbidden: nothing changes.
    }
  }

  /** Whether a storage event is about them: another tab has changed them. */
  areAbout(event) {
    return event.key === QUIET || ['level', 'sound'].some((key) => this.#storage?.isAbout(event, key));
  }

  /** The events to notify the reader of. `mention(event)`: whether it mentions the reader. */
  notable(events, mention) {
    if (this.quiet || this.level === 'nothing') return [];
    return events.filter((event) => event.kind === 'said' && (this.level === 'all' || mention(event)));
  }
}
