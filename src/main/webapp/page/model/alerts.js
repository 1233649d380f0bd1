import { deviceStore } from '../device/device-storage.js';

const QUIET = 'parley:quiet';
const LEVELS = ['all', 'mentions', 'nothing'];

/**
 * What may disturb the reader: `level` (all, mentions, nothing) and `sound` for this room, `quiet` for all rooms.
 * Kept on the device.
 */
export class Alerts {
  #kept;
  #store;

  /** `kept` is a DeviceStorage, or null before there is one. */
  constructor(kept, store = deviceStore()) {
    this.#kept = kept;
    this.#store = store;
  }

  get level() {
    const level = this.#kept?.get('level');
    return LEVELS.includes(level) ? level : 'nothing';
  }

  set level(level) {
    this.#kept?.set('level', level);
  }

  get sound() {
    return this.#kept?.get('sound') === true;
  }

  set sound(on) {
    this.#kept?.set('sound', on);
  }

  get quiet() {
    return this.#store.getItem(QUIET) === 'true';
  }

  set quiet(on) {
    try {
      this.#store.setItem(QUIET, String(on));
    } catch {
      // Full or forbidden: it is as it was.
    }
  }

  /** The events to tell a reader who does not look. `mention(event)`: whether it is for them. */
  worthTelling(events, mention) {
    if (this.quiet || this.level === 'nothing') return [];
    return events.filter((event) => event.kind === 'said' && (this.level === 'all' || mention(event)));
  }
}
