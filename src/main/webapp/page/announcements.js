const BURST = 3;

/**
 * What a screen reader is told about the live room: each message by itself, or how many there were if many come at
 * once.
 */
export class Announcements {
  #events = [];

  add(events) {
    this.#events.push(...events);
  }

  /** What to say now, and then nothing until more was added. */
  take(words) {
    const events = this.#events;
    this.#events = [];
    const said = events.filter((event) => event.kind === 'said');
    if (said.length > BURST) return words.counted('page.new-messages', said.length);
    return events
      .slice(0, 2 * BURST)
      .map((event) => this.#sentence(event, words))
      .join(' \n');
  }

  #sentence({ kind, by, text }, words) {
    if (kind === 'said') return words.text('page.announced', { who: by.name, text });
    return words.counted(kind === 'joined' ? 'page.joined' : 'page.left', 1, { who: by.name });
  }
}
