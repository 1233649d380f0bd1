/** How many messages of others are unread, how many of them mention the reader, and after which number "New" stands. */
export class Unread {
  seen = 0;
  count = 0;
  mentions = 0;
  line = null;
  /** Whether messages were marked as unread: then seeing them does not count. */
  held = false;
  #passed = false;

  /** A log of which the reader has seen all up to `seen`. */
  begin(seen) {
    Object.assign(this, { seen, count: 0, mentions: 0, line: null, held: false });
    this.#passed = false;
  }

  /** An event came; `attentive` if it is in view, `mention` if it is for the reader. */
  arrive(event, { own, attentive, mention = false }) {
    if (event.seq <= this.seen) return;
    if (attentive && !this.held) this.attend(event.seq);
    else if (event.kind === 'said' && !own) this.#missed(mention);
  }

  #missed(mention) {
    if (this.line === null || this.#passed) this.line = this.seen;
    this.#passed = false;
    this.count++;
    if (mention) this.mentions++;
  }

  /** The reader sees the newest message. The line stays until something new is missed. */
  attend(last) {
    if (this.held) return;
    this.seen = Math.max(this.seen, last);
    this.count = 0;
    this.mentions = 0;
    this.#passed = true;
  }

  /** The reader saw all up to this number in another tab; so many are left. */
  seenElsewhere(seq, { count, mentions }) {
    Object.assign(this, { seen: Math.max(this.seen, seq), count, mentions, line: count > 0 ? seq : null, held: false });
    this.#passed = count === 0;
  }

  /** Marks this message and what others said after it as unread, until `release`. */
  holdFrom(seq, { count, mentions }) {
    Object.assign(this, { seen: seq - 1, line: seq - 1, count, mentions, held: true });
    this.#passed = false;
  }

  /** The reader came back. */
  release() {
    this.held = false;
  }

  /** An answer means that the reader has read: the line goes. */
  answered() {
    this.held = false;
    if (this.#passed) this.line = null;
  }
}
