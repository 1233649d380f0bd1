const EVERY = 3_000;

/** When to tell that one writes: at once, then every 3 s of typing. Milliseconds. */
export class TypingSignal {
  #toldAt = null;

  /** Whether to say so now. */
  typed(now) {
    if (this.#toldAt !== null && now < this.#toldAt + EVERY) return false;
    this.#toldAt = now;
    return true;
  }

  /** Whether the others have to be told that it is over. */
  stopped() {
    const told = this.#toldAt !== null;
    this.#toldAt = null;
    return told;
  }
}

/** Who is writing now, as the server says; nobody types in one's own tabs. */
export class Typists {
  #people = [];

  show(people, you) {
    this.#people = people.filter((person) => person.id !== you);
  }

  /** Who has said it is no longer writing it. */
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
