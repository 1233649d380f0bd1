/** What the reader has not seen: how many messages of others, and after which number the line "New" stands. */
export class Unread {
  seen = 0;
  count = 0;
  line = null;
  #passed = false;

  /** A log of which the reader has seen all up to `seen`. */
  begin(seen) {
    Object.assign(this, { seen, count: 0, line: null });
    this.#passed = false;
  }

  /** An event came; `attentive` if it comes before the reader's eyes. */
  arrive(event, { own, attentive }) {
    if (event.seq <= this.seen) return;
    if (attentive) this.attend(event.seq);
    else if (event.kind === 'said' && !own) this.#missed();
  }

  #missed() {
    if (this.line === null || this.#passed) this.line = this.seen;
    this.#passed = false;
    this.count++;
  }

  /**
   * The reader looks at the newest message. The line stays, so that one sees where one was, until something new is
   * missed.
   */
  attend(last) {
    this.seen = Math.max(this.seen, last);
    this.count = 0;
    this.#passed = true;
  }

  /** Who answers has read: the line goes. */
  answered() {
    if (this.#passed) this.line = null;
  }
}
