import { Pane } from '../model/pane.js';
import { rowsOf } from '../model/rows.js';

/** The pane of a conversation, as the log shows it. */
export class LogView extends Pane {
  /** Whether older events are being fetched. */
  loading = false;
  #conversation;
  #words;
  #quotes;

  constructor(conversation, words, quotes) {
    super(conversation.timeline);
    this.#conversation = conversation;
    this.#words = words;
    this.#quotes = quotes;
  }

  reset() {
    super.reset();
    this.#quotes.clear();
  }

  /** The {first, last} shown, and whether there is more above and below, here or on the server. */
  get bounds() {
    const { more } = this.#conversation.timeline;
    return { ...super.bounds, above: !this.atFirst || more, below: !this.atEnd };
  }

  /** The `view` for <parley-log>. */
  shown(atBottom) {
    let rows = this.#rows();
    if (this.fit(rows, atBottom)) rows = this.#rows();
    const { count } = this.#conversation.unread;
    const fresh = count > 0 ? this.#words.counted('page.new', count) : '';
    return { rows, atEnd: this.atEnd, top: this.#top(), fresh, now: this.#conversation.clock.now };
  }

  #rows() {
    const { you, outbox, unread, timeline, restarted, amendments, clock } = this.#conversation;
    return rowsOf(this.entries, {
      you,
      pending: outbox.items.filter(({ frame }) => this.atEnd || frame.type !== 'say'),
      amendments,
      quote: (seq) => this.#quotes.of(seq),
      unreadAfter: unread.line,
      ignores: (by) => this.#conversation.ignores(by),
      roleOf: (id) => this.#conversation.roles.of(id),
      restarted: restarted && this.atFirst && !timeline.more,
      now: clock.now,
    });
  }

  /** What stands above the rows. */
  #top() {
    const { timeline, caughtUp } = this.#conversation;
    if (!caughtUp) return 'none';
    if (!this.atFirst || timeline.more) return this.loading ? 'loading' : 'older';
    return (timeline.first ?? timeline.last + 1) === 1 ? 'begin' : 'gone';
  }
}
