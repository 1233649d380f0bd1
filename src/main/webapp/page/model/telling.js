const KEY = 'told';
/** The event that tells of a message: its own, or, as `news`, the edit that made it mention the reader. */
const newsOf = ({ seq, news = seq }) => news;

/** Decides which tab of the browser notifies the reader of an event: one at most, and none if it is seen. */
export class Telling {
  #room;
  #others;
  #locks;
  #yield;
  #release = () => {};

  /** `room`: the Conversation; `others`: OtherTabs; `locks`: Locks; `yields()`: lets better tabs go first. */
  constructor(room, others, locks, yields = () => {}) {
    this.#yield = yields;
    this.#room = room;
    this.#others = others;
    this.#locks = locks;
  }

  /** Calls `notify` with the events that the reader has not seen, at once if there are no other tabs. */
  async tell(events, notify) {
    if (events.length === 0) return;
    const seq = Math.max(...events.map(newsOf));
    if (!this.#others.none && (await this.#isOthers(seq))) return;
    this.#room.storage.set(KEY, { epoch: this.#room.timeline.epoch, seq });
    const unseen = events.filter((event) => newsOf(event) > this.#room.unread.seen);
    if (unseen.length > 0) notify(unseen);
  }

  async #isOthers(seq) {
    if (await this.#others.take(seq)) return true;
    await this.#yield();
    return this.#isTold(seq) || !(await this.#claim(seq));
  }

  #isTold(seq) {
    const told = this.#room.storage.get(KEY);
    return told?.epoch === this.#room.timeline.epoch && told.seq >= seq;
  }

  /** The first tab gets the lock of the event. It keeps it until its next one: by then the others read `told`. */
  async #claim(seq) {
    if ((await this.#locks.held()) === null) return true;
    const release = await this.#locks.take(`parley.told:${this.#room.room.code}:${this.#room.timeline.epoch}:${seq}`);
    if (release === null) return false;
    this.#release();
    this.#release = release;
    return true;
  }
}
