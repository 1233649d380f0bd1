import { Announcements, worthHearing } from '../model/announcements.js';
import { Badge } from './badge.js';
import { Dates, untilMidnight } from '../model/dates.js';
import { Painter } from './painter.js';
import { Pane } from '../model/pane.js';
import { rowsOf } from '../model/rows.js';

/**
 * What the page shows of a conversation: draws it once a frame, however much happened, and minds the reader's place in
 * it.
 */
export class Screen {
  top = null;
  /** Whether the reader is about to go somewhere else than where one lands. */
  awaited = false;
  #conversation;
  #words;
  #title;
  #dates;
  #pane;
  #quotes;
  #announcements = new Announcements();
  #badge = new Badge();
  #log = document.querySelector('parley-log');
  #people = document.querySelector('parley-people');
  #status = document.querySelector('parley-status');
  #drawn = { people: null, seen: -1, topic: null };
  #landed = false;
  #frame = null;
  #speaking = { at: Infinity, timer: null };

  constructor(conversation, words, title, quotes) {
    this.#conversation = conversation;
    this.#words = words;
    this.#title = title;
    this.#quotes = quotes;
    this.#pane = new Pane(conversation.timeline);
    this.#dates = new Dates(words);
    this.#log.painter = new Painter(words, this.#dates, () => conversation.addressees);
    document.querySelector('parley-search').dates = this.#dates;
    for (const element of document.querySelectorAll('[data-wants-words]')) element.words = words;
    document.getElementById('text').placeholder = words.text('page.message.to', { room: title });
    this.#drawAtMidnight();
  }

  /** Whether what comes now comes before the reader's eyes. */
  get attentive() {
    return this.#landed && this.#log.atBottom && document.visibilityState === 'visible';
  }

  /** Draws with the next frame; a page in the background draws when it is looked at again. */
  draw() {
    this.#frame ??= requestAnimationFrame(() => this.#lay());
    this.#showTitle();
  }

  /** The log is new to the page: what was shown is of another one. */
  beginAnew() {
    this.#quotes.clear();
    this.#pane.reset();
    this.#landed = false;
  }

  /** Has a screen reader told of what others did just now, as far as it is worth that. */
  announce(events) {
    const { you, timeline } = this.#conversation;
    const worth = worthHearing(events, { you, at: (seq) => timeline.at(seq), sees: (seq) => this.#log.sees(seq) });
    this.#announcements.forget(events);
    if (worth.length > 0) this.#speakWithin(this.#announcements.add(worth));
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

  /** From where in the room more is asked for: {first, last} that is shown, and whether there is more. */
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

  /** Something only a screen reader has to be told. */
  say(text) {
    document.getElementById('announcer').textContent = text;
  }

  #lay() {
    this.#frame = null;
    if (this.#conversation.you === null) return;
    let rows = this.#rows();
    if (this.#pane.fit(rows, this.#log.atBottom)) rows = this.#rows();
    this.#log.view = { rows, atEnd: this.#pane.atEnd, top: this.#topNow(), fresh: this.#fresh(), now: Date.now() };
    this.#land();
    this.#attend();
    this.#showPeople();
    this.#showTopic();
    this.#status.typing = this.#conversation.typists.parts(this.#words);
    this.#showTitle();
  }

  #rows() {
    const { you, outbox, unread, timeline, restarted, amendments } = this.#conversation;
    const { atEnd } = this.#pane;
    return rowsOf(this.#pane.entries, {
      you,
      pending: outbox.items.filter(({ frame }) => atEnd || frame.type !== 'say'),
      amendments,
      quote: (seq) => this.#quotes.of(seq),
      unreadAfter: unread.line,
      restarted: restarted && this.#pane.atFirst && !timeline.more,
      now: Date.now(),
    });
  }

  #topNow() {
    const { timeline, caughtUp } = this.#conversation;
    if (!caughtUp) return 'none';
    if (!this.#pane.atFirst || timeline.more) return this.top ?? 'older';
    return (timeline.first ?? timeline.last + 1) === 1 ? 'begin' : 'gone';
  }

  #fresh() {
    const { count } = this.#conversation.unread;
    return count > 0 ? this.#words.counted('page.new', count) : '';
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
    if (this.#drawn.seen !== unread.seen) kept.set('seen', { epoch: timeline.epoch, seq: unread.seen });
    this.#drawn.seen = unread.seen;
  }

  #showPeople() {
    const { people, you, ignored } = this.#conversation;
    const version = `${people.version} ${ignored?.version}`;
    if (version === this.#drawn.people) return;
    this.#drawn.people = version;
    this.#people.view = { people: people.sorted(you.id, this.#words.lang), you: you.id, ignores: (by) => ignored?.has(by), away: (id) => this.#awaySince(id) };
    const button = document.getElementById('people-button');
    button.setAttribute('aria-label', this.#words.counted('page.people', people.size));
    button.querySelector('[data-count]').textContent = this.#words.number(people.size);
  }

  /** The topic stands where else the rules do, which everybody has read. */
  #showTopic() {
    const { topic = '' } = this.#conversation.room;
    if (topic === this.#drawn.topic) return;
    this.#drawn.topic = topic;
    document.getElementById('topic').textContent = topic;
    document.getElementById('topic').hidden = topic === '';
    document.getElementById('rules').hidden = topic !== '';
  }

  #awaySince(id) {
    const since = this.#conversation.people.awaySince(id);
    return since === null ? '' : this.#words.text('page.away', { time: this.#dates.time(since) });
  }

  #showTitle() {
    const { count, mentions } = this.#conversation.unread;
    const key = mentions > 0 ? 'page.title.mentions' : count > 0 ? 'page.title.unread' : 'page.title';
    const numbers = { n: this.#words.number(count), mentions: this.#words.number(mentions) };
    const title = this.#words.text(key, { room: this.#title, ...numbers });
    this.#badge.show(count, mentions);
    if (document.title !== title) document.title = title;
  }

  /** What cannot wait so long takes all along. */
  #speakWithin(ms) {
    const at = Date.now() + ms;
    if (at >= this.#speaking.at) return;
    clearTimeout(this.#speaking.timer);
    this.#speaking = { at, timer: setTimeout(() => this.#speak(), ms) };
  }

  #speak() {
    this.#speaking = { at: Infinity, timer: null };
    this.say(this.#announcements.take(this.#words));
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
