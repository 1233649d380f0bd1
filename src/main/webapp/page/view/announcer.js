import { Announcements, worthHearing } from '../model/announcements.js';

/** Has a screen reader told of what others do, as far as it is worth that. */
export class Announcer {
  #words;
  #announcements = new Announcements();
  #speaking = { at: Infinity, timer: null };

  constructor(words) {
    this.#words = words;
  }

  /** `context`: as worthHearing has it. */
  announce(events, context) {
    const worth = worthHearing(events, context);
    this.#announcements.forget(events);
    if (worth.length > 0) this.#speakWithin(this.#announcements.add(worth));
  }

  say(text) {
    document.getElementById('announcer').textContent = text;
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
}
