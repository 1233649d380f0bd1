/** So long a tab that is looked at has to take an event. Milliseconds. */
const PATIENCE = 1_000;

/** The other tabs of this browser that show the room, as they say themselves. A frozen one says nothing. */
export class OtherTabs {
  #tabs = new Map();
  #waiting = new Set();

  get none() {
    return this.#tabs.size === 0;
  }

  has(tab) {
    return this.#tabs.has(tab);
  }

  /** A tab is there: {tab, looking, taken}; `taken` is the newest number that it has while it is looked at. */
  heard({ tab, looking, taken = 0 }) {
    this.#tabs.set(tab, { looking, taken });
    for (const check of [...this.#waiting]) check();
  }

  /** A tab has ended. */
  gone(tab) {
    this.#tabs.delete(tab);
  }

  /** Whether a tab that is looked at has this event, or soon says so. No others are waited for next time. */
  async take(seq, patience = PATIENCE) {
    if (this.#taken(seq)) return true;
    const late = [...this.#tabs.values()].filter(({ looking }) => looking);
    if (late.length === 0) return false;
    const taken = await this.#soon(seq, patience);
    if (!taken) for (const tab of late) tab.looking = false;
    return taken;
  }

  #taken(seq) {
    return [...this.#tabs.values()].some((tab) => tab.looking && tab.taken >= seq);
  }

  #soon(seq, patience) {
    return new Promise((answer) => {
      const end = (taken) => {
        clearTimeout(timer);
        this.#waiting.delete(check);
        answer(taken);
      };
      const check = () => this.#taken(seq) && end(true);
      const timer = setTimeout(() => end(false), patience);
      this.#waiting.add(check);
    });
  }
}
