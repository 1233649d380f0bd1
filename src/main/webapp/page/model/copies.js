import { oneLine } from '../text/shown.js';
import { become } from './amendments.js';

/**
 * What shows a message outside of the log: the bar above the composer, hits of a search, notifications and
 * announcements. Each gets the words of its message only from here, and again after each change, so none of them
 * keeps what was edited or removed.
 */
export class Copies {
  #conversation;
  #kept = new Set();

  constructor(conversation) {
    this.#conversation = conversation;
  }

  /**
   * Calls `show` with the message, as `now` answers it, and its `line`, the text as one line, at once and whenever it
   * changes, until `drop()` of the answer. `asOf`: the event whose changes `message` contains already.
   */
  keep(message, show, asOf = 0) {
    const copy = { message, show, asOf, version: null, shown: null, drop: () => this.#kept.delete(copy) };
    this.#kept.add(copy);
    this.#refresh(copy);
    return copy;
  }

  /** Tells the copies of all messages that have changed. */
  refresh() {
    for (const copy of this.#kept) this.#refresh(copy);
  }

  /** The log is another one: nobody can follow these messages any more. */
  beginAnew() {
    const kept = [...this.#kept];
    this.#kept.clear();
    for (const { message, show } of kept) show({ ...message, text: '', line: '', removed: true, gone: true });
  }

  /** {…message, text, removed, ignored: its author is} at this moment. */
  now(message, asOf = 0) {
    const { amendments, outbox, you } = this.#conversation;
    const { edits, restored, ...amended } = amendments.of(message.seq);
    const isLater = ({ seq }) => seq > asOf;
    const later = { ...amended, edits: edits.filter(isLater), restored: [restored].find((one) => one && isLater(one)) };
    const waiting = outbox.items.filter(({ frame }) => frame.target === message.seq);
    const { text, removed } = become(message, later, waiting, you);
    return { ...message, text, removed, ignored: this.#conversation.ignores(message.by) };
  }

  #refresh(copy) {
    const version = `${this.#conversation.amendments.versionOf(copy.message.seq)} ${this.#conversation.ignored?.version}`;
    if (version === copy.version) return;
    copy.version = version;
    const message = this.now(copy.message, copy.asOf);
    if (message.removed) copy.message = { ...copy.message, text: '' };
    const shown = JSON.stringify([message.text, message.removed, message.ignored]);
    if (shown === copy.shown) return;
    copy.shown = shown;
    copy.show({ ...message, line: oneLine(message.text) });
  }
}
