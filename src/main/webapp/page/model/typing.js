const EVERY = 3_000;

/** When to send that the reader is typing: at once, then every 3 s. Milliseconds. */
export class TypingSignal {
  #sentAt = null;

  /** Whether to send it now. */
  typed(now) {
    if (this.#sentAt !== null && now < this.#sentAt + EVERY) return false;
    this.#sentAt = now;
    return true;
  }

  /** Whether to send that it is over. */
  stopped() {
    const typing = this.#sentAt !== null;
    this.#sentAt = null;
    return typing;
  }
}

/** The members who are typing, as the server says, without the reader. */
export class Typists {
  #people = [];

  show(people, you) {
    this.#people = people.filter((person) => person.id !== you);
  }

  /** A member whose message is here has stopped typing. */
  said(by) {
    this.#people = this.#people.filter((person) => person.id !== by.id);
  }

  none() {
    this.#people = [];
  }

  /** "Ada and Grace are typing" as parts, nothing if nobody does. */
  parts(words) {
    const names = this.#people.map(({ name }) => ({ name }));
    if (names.length === 0) return [];
    if (names.length > 3) return words.parts('page.typing.several');
    return words.countedParts('page.typing', names.length, { who: words.list(names) });
  }
}
