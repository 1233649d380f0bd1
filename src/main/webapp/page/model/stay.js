import { uuid } from '../device/uuid.js';

/**
 * This browser's stay in a room, from joining to leaving. It outlives renames, reconnects, reloads and restored
 * rooms; the member's id does not.
 */
export class Stay {
  #drafts;
  #own = null;

  /** `drafts` remembers the stay on the device, for all tabs. */
  constructor(drafts) {
    this.#drafts = drafts;
  }

  /** The id of the stay that a connection as this member, in this epoch, belongs to. */
  begin(epoch, member) {
    const stored = this.#drafts.stay ?? this.#own;
    const same = stored?.epoch === epoch && stored.member === member;
    const broughtBack = this.#own !== null && this.#own.epoch !== epoch;
    this.#own = { id: same || broughtBack ? stored.id : uuid(), epoch, member };
    this.#drafts.stay = this.#own;
    return this.#own.id;
  }
}
