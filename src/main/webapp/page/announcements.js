const BURST = 3;
const TOLD = new Set(['said', 'joined', 'left', 'renamed', 'topic']);

/**
 * What a screen reader is told about the live room: each message by itself, or how many there were if many come at
 * once.
 */
export class Announcements {
  #events = [];

  add(events) {
    this.#events.push(...events.filter(({ kind }) => TOLD.has(kind)));
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

  #sentence({ kind, by, text, act, was, topic }, words) {
    const who = by.name;
    if (kind === 'said') return words.text(act ? 'page.announced.act' : 'page.announced', { who, text });
    if (kind === 'renamed') return words.text('page.renamed', { was, who });
    if (kind === 'topic') return words.text(topic === '' ? 'page.topic.cleared' : 'page.topic.set', { who, topic });
    return words.counted(kind === 'joined' ? 'page.joined' : 'page.left', 1, { who });
  }
}
