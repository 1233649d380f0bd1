import { elapsed } from '../device/clock.js';
import { Announcements, worthAnnouncing } from '../model/announcements.js';

/** Announces to a screen reader what others do. What was announced of a message goes when the message changes. */
export class Announcer {
  #words;
  #copies;
  #announcements = new Announcements();
  #speaking = { at: Infinity, timer: null };
  #spoken = [];

  /** `copies`: Copies of the conversation. */
  constructor(words, copies) {
    this.#words = words;
    this.#copies = copies;
  }

  /** `context`: as worthAnnouncing has it. */
  announce(events, context) {
    const worth = worthAnnouncing(events, context);
    if (worth.length > 0) this.#speakWithin(this.#announcements.add(worth));
  }

  /** Says something that is about no message. */
  say(text) {
    this.#tell([{ text }]);
  }

  /** An earlier deadline takes the waiting announcements along. */
  #speakWithin(ms) {
    const at = elapsed() + ms;
    if (at >= this.#speaking.at) return;
    clearTimeout(this.#speaking.timer);
    this.#speaking = { at, timer: setTimeout(() => this.#speak(), ms) };
  }

  #speak() {
    this.#speaking = { at: Infinity, timer: null };
    this.#tell(this.#announcements.take(this.#words, (event) => this.#now(event)));
  }

  #now(event) {
    const { text, removed } = this.#copies.now(subjectOf(event));
    return removed ? null : { ...event, text };
  }

  #tell(sentences) {
    for (const copy of this.#spoken) copy.drop();
    const elements = sentences.map(({ text }) => Object.assign(document.createElement('span'), { textContent: text }));
    const lines = elements.flatMap((element, i) => (i === 0 ? [element] : [' \n', element]));
    document.getElementById('announcer').replaceChildren(...lines);
    this.#spoken = sentences.flatMap(({ event }, i) => (event?.text === undefined ? [] : this.#follow(event, elements[i])));
  }

  /** A screen reader says nothing when words go. */
  #follow(event, element) {
    return this.#copies.keep(subjectOf(event), ({ text, removed }) => (removed || text !== event.text) && element.remove());
  }
}

/** The message that an event is about. */
const subjectOf = ({ seq, target = seq, by, at, text }) => ({ seq: target, by, at, text });
