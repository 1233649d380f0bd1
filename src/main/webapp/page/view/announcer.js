import { Announcements, worthAnnouncing } from '../model/announcements.js';

/** Announces to a screen reader what others do. */
export class Announcer {
  #words;
  #announcements = new Announcements();
  #speaking = { at: Infinity, timer: null };

  constructor(words) {
    this.#words = words;
  }

  /** `context`: as worthAnnouncing has it. */
  announce(events, context) {
    const worth = worthAnnouncing(events, context);
    this.#announcements.forget(events);
    if (worth.length > 0) this.#speakWithin(this.#announcements.add(worth));
  }

  say(text) {
    document.getElementById('announcer').textContent = text;
  }

  /** An earlier deadline takes the waiting announcements along. */
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
}
