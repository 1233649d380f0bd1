import { Dates, untilMidnight } from '../model/dates.js';
import { Pane } from '../model/pane.js';
import { Announcer } from './announcer.js';
import { Head } from './head.js';
import { freshIn, rowsIn, topOf } from './log-view.js';
import { Painter } from './painter.js';

/** Shows a conversation: draws once a frame, and keeps the reader's place. */
export class Screen {
  top = null;
  /** Whether the reader is about to go somewhere else than where one lands. */
  awaited = false;
  #conversation;
  #words;
  #dates;
  #pane;
  #quotes;
  #announcer;
  #head;
  #log = document.querySelector('parley-log');
  #status = document.querySelector('parley-status');
  #seen = -1;
  #landed = false;
  #frame = null;

  constructor(conversation, words, title, quotes) {
    this.#conversation = conversation;
    this.#words = words;
    this.#quotes = quotes;
    this.#pane = new Pane(conversation.timeline);
    this.#dates = new Dates(words);
    this.#head = new Head({ conversation, words, title, dates: this.#dates });
    this.#announcer = new Announcer(words);
    const painter = new Painter(words, this.#dates, () => conversation.addressees);
    this.#log.painter = painter;
    document.querySelector('parley-search').painter = painter;
    for (const element of document.querySelectorAll('[data-wants-words]')) element.words = words;
    document.getElementById('text').placeholder = words.text('page.message.to', { room: title });
    this.#drawAtMidnight();
  }

  /** Whether what comes now comes before the reader's eyes. */
  get attentive() {
    return this.#landed && this.#log.atBottom && document.visibilityState === 'visible';
  }

  /** Draws with the next frame; in the background, when it is looked at again. */
  draw() {
    this.#frame ??= requestAnimationFrame(() => this.#lay());
    this.#head.showTitle();
  }

  /** The log is new to the page: what was shown is of another one. */
  beginAnew() {
    this.#quotes.clear();
    this.#pane.reset();
    this.#landed = false;
  }

  /** Has a screen reader told of what others did just now. */
  announce(events) {
    const { you, timeline } = this.#conversation;
    this.#announcer.announce(events, { you, at: (seq) => timeline.at(seq), sees: (seq) => this.#log.sees(seq) });
  }

  /** Something only a screen reader has to be told. */
  say(text) {
    this.#announcer.say(text);
  }

  toNewest() {
    this.#pane.toEnd();
    this.#log.toBottom();
    this.draw();
  }

  page(direction) {
    this.#log.page(direction);
  }

  /** Shows older rows that the page has; false if it has none. */
  up() {
    if (!this.#pane.up()) return false;
    this.draw();
    return true;
  }

  /** Shows newer rows that the page has; false if it has none. */
  down() {
    if (!this.#pane.down()) return false;
    this.draw();
    return true;
  }

  /** Where more begins: the {first, last} shown, and whether there is more. */
  get bounds() {
    const { timeline } = this.#conversation;
    return { ...this.#pane.bounds, above: !this.#pane.atFirst || timeline.more, below: !this.#pane.atEnd };
  }

  /** Goes to a message that the page has. */
  toMessage(seq) {
    this.#log.leaveBottom();
    this.#pane.toEntry(seq);
    this.#landed = true;
    this.#lay();
    this.#log.toMessage(seq);
  }

  set connection({ state, retryAt }) {
    this.#status.connection = { state, retryAt };
    document.body.dataset.connection = state;
  }

  /** Back to this message with the keyboard, after something was done to it. */
  focusOn(seq) {
    this.#log.querySelector(`.message[data-seq="${seq}"]`)?.focus();
  }

  #lay() {
    this.#frame = null;
    if (this.#conversation.you === null) return;
    let rows = this.#rows();
    if (this.#pane.fit(rows, this.#log.atBottom)) rows = this.#rows();
    const fresh = freshIn(this.#conversation, this.#words);
    const top = topOf(this.#conversation, this.#pane, this.top);
    this.#log.view = { rows, atEnd: this.#pane.atEnd, top, fresh, now: Date.now() };
    this.#land();
    this.#attend();
    this.#head.draw();
    this.#status.typing = this.#conversation.typists.parts(this.#words);
  }

  #rows() {
    return rowsIn(this.#conversation, this.#pane, this.#quotes);
  }

  /** Whoever arrives lands at the first message not seen, or at the newest. */
  #land() {
    if (this.#landed || this.awaited || !this.#conversation.caughtUp) return;
    this.#log.toUnread();
    this.#landed = true;
  }

  #attend() {
    const { unread, timeline, kept } = this.#conversation;
    if (this.attentive) unread.attend(timeline.last ?? 0);
    if (this.#seen !== unread.seen) kept.set('seen', { epoch: timeline.epoch, seq: unread.seen });
    this.#seen = unread.seen;
  }

  #drawAtMidnight() {
    setTimeout(
      () => {
        this.draw();
        this.#drawAtMidnight();
      },
      untilMidnight(Date.now()) + 500,
    );
  }
}
