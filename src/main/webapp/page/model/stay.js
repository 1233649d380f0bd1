import { uuid } from '../device/uuid.js';

/**
 * This browser's stay in a room, from joining to leaving. It outlives renames, reconnects, reloads and restored
 * rooms; the member's id does not.
 */
export class Stay {
  #drafts;
  #mine = null;

  /** `drafts` remembers the stay on the device, for all tabs. */
  constructor(drafts) {
    this.#drafts = drafts;
  }

  /** The id of the stay that a connection as this member, in this epoch, belongs to. */
  begin(epoch, member) {
    const kept = this.#drafts.stay ?? this.#mine;
    const same = kept?.epoch === epoch && kept.member === member;
    const broughtBack = this.#mine !== null && this.#mine.epoch !== epoch;
    this.#mine = { id: same || broughtBack ? kept.id : uuid(), epoch, member };
    this.#drafts.stay = this.#mine;
    return this.#mine.id;
  }
}
