import { PLACE, SEEN, on, emit } from '../events.js';
import { isLooking } from '../device/looking.js';
import { Dates, eachMinute } from '../model/dates.js';
import { keepSeen } from '../model/seen.js';
import { Announcer } from './announcer.js';
import { Head } from './head.js';
import { LogView } from './log-view.js';
import { Painter } from './painter.js';

/** Milliseconds until a draw goes on with older rows: while messages flood in, painting these would only delay those. */
const REST = 250;

/** Shows a conversation: draws once a frame, and keeps the reader's place. */
export class Screen {
  /** What the log shows; after a change, draw. */
  view;
  /** Whether the reader goes to a linked message instead of the first unread one. */
  awaited = false;
  /** Times as this reader has them. */
  dates;
  #conversation;
  #announcer;
  #head;
  #log = document.querySelector('parley-log');
  #search = document.querySelector('parley-search');
  #status = document.querySelector('parley-status');
  #seen = -1;
  #landed = false;
  #frame = null;
  #rest = null;

  constructor(conversation, words, title, quotes) {
    this.#conversation = conversation;
    this.view = new LogView(conversation, words, quotes);
    this.dates = new Dates(words);
    this.#head = new Head({ conversation, words, title, dates: this.dates });
    this.#announcer = new Announcer(words, conversation.copies);
    const painter = new Painter(words, this.dates, () => conversation.addressees);
    this.#log.painter = painter;
    this.#search.painter = painter;
    for (const element of document.querySelectorAll('[data-wants-words]')) element.words = words;
    document.getElementById('text').placeholder = words.text('page.message.to', { room: title });
    on(document, PLACE, () => this.draw());
    document.addEventListener('visibilitychange', () => this.#look());
    window.addEventListener('focus', () => this.#look());
    eachMinute(() => conversation.clock.now, () => this.#look());
  }

  /** Whether the reader sees a message that comes now. */
  get attentive() {
    return this.#landed && this.#log.atBottom && isLooking();
  }

  /** Draws with the next frame; in the background, when it is looked at again. */
  draw() {
    this.#frame ??= requestAnimationFrame(() => this.#drawNow());
    this.#head.showTitle();
  }

  /** It may be another day, or the device in another zone. */
  #look() {
    if (this.dates.follow()) for (const part of [this.#head, this.#log, this.#search]) part.repaint();
    this.draw();
  }

  /** The log is another one. */
  beginAnew() {
    this.view.reset();
    this.#landed = false;
  }

  /** Has a screen reader announce what others did just now. */
  announce(events) {
    const { you, timeline } = this.#conversation;
    this.#announcer.announce(events, { you, at: (seq) => timeline.at(seq), sees: (seq) => this.#log.sees(seq) });
  }

  /** Has a screen reader say something that is not in view. */
  say(text) {
    this.#announcer.say(text);
  }

  toNewest() {
    this.awaited = false;
    this.view.toEnd();
    this.#log.toBottom();
    this.draw();
  }

  page(direction) {
    this.#log.page(direction);
  }

  /** Goes to a message that the page has. */
  toMessage(seq) {
    this.#log.leaveBottom();
    this.view.toEntry(seq);
    this.#landed = true;
    this.#drawNow();
    this.#log.toMessage(seq);
  }

  /** Where the reader is, to return to it with `toPlace`. */
  get place() {
    return this.#log.place;
  }

  /** Returns to a place; `seq` is the message to be marked, if any. */
  toPlace(place, seq) {
    this.#log.leaveBottom();
    this.view.toEntry(place.seq);
    this.#landed = true;
    this.#drawNow();
    this.#log.toPlace(place, seq);
  }

  /** Gives the focus back to this message. */
  focusOn(seq) {
    this.#log.querySelector(`.message[data-seq="${seq}"]`)?.focus();
  }

  #drawNow() {
    this.#frame = null;
    if (this.#conversation.you === null) return;
    this.#log.view = { ...this.view.shown(this.#log.atBottom), hurried: this.#landed };
    this.#land();
    this.#attend();
    this.#head.draw();
    this.#status.typing = this.#conversation.typists.parts(this.#status.words);
    if (!this.#log.whole) this.#rest ??= setTimeout(() => this.#drawRest(), REST);
  }

  #drawRest() {
    this.#rest = null;
    this.draw();
  }

  /** The first time: goes to the first unread message, or to the newest. */
  #land() {
    if (this.#landed || this.awaited || !this.#conversation.caughtUp) return;
    this.#log.toUnread();
    this.#landed = true;
  }

  #attend() {
    const { unread, timeline } = this.#conversation;
    if (this.attentive) unread.attend(timeline.last ?? 0);
    if (this.#seen === unread.seen) return;
    this.#seen = unread.seen;
    keepSeen(this.#conversation);
    emit(document, SEEN);
  }
}
