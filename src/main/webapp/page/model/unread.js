/**
 * The messages of others that are unread, those among them that mention the reader, and after which number "New"
 * stands. A message that is removed is not unread any more.
 */
export class Unread {
  seen = 0;
  line = null;
  /** Whether messages were marked as unread: then seeing them does not count. */
  held = false;
  #messages = new Set();
  #mentions = new Set();
  #passed = false;

  get count() {
    return this.#messages.size;
  }

  get mentions() {
    return this.#mentions.size;
  }

  /** A log of which the reader has seen all up to `seen`. */
  begin(seen) {
    Object.assign(this, { seen, line: null, held: false });
    this.#begin([]);
  }

  /** An event came; `attentive` if it is in view, `mention` if it is for the reader. */
  arrive(event, { own, attentive, mention = false }) {
    if (event.seq <= this.seen) return;
    if (attentive && !this.held) this.attend(event.seq);
    else if (event.kind === 'said' && !own) this.#missed(event.seq, mention);
    else if (event.kind === 'edited' && mention) this.#add(event.target, true);
  }

  #missed(seq, mention) {
    if (this.line === null || this.#passed) this.line = this.seen;
    this.#passed = false;
    this.#add(seq, mention);
  }

  /** The text of an unread message changed. If only a mention made it unread, it is read once that is gone. */
  edited(seq, mention) {
    if (!this.#messages.has(seq)) return;
    if (mention || seq > this.seen) this.#add(seq, mention);
    else this.removed(seq);
  }

  removed(seq) {
    this.#messages.delete(seq);
    this.#mentions.delete(seq);
  }

  /** The reader sees the newest message. The line stays until something new is missed. */
  attend(last) {
    if (this.held) return;
    this.seen = Math.max(this.seen, last);
    this.#begin([]);
    this.#passed = true;
  }

  /** The reader saw all up to this number in another tab; these messages, {seq, mention}, are left. */
  seenElsewhere(seq, messages) {
    Object.assign(this, { seen: Math.max(this.seen, seq), line: messages.length > 0 ? seq : null, held: false });
    this.#begin(messages);
    this.#passed = messages.length === 0;
  }

  /** Marks these messages, {seq, mention}, from `seq` on as unread, until `release`. */
  holdFrom(seq, messages) {
    Object.assign(this, { seen: seq - 1, line: seq - 1, held: true });
    this.#begin(messages);
  }

  /** Other people are ignored: these messages are unread, and earlier ones that were unread if `stays(seq)`. */
  recount(messages, stays) {
    const earlier = [...this.#messages].filter((seq) => seq <= this.seen && stays(seq));
    const kept = earlier.map((seq) => ({ seq, mention: this.#mentions.has(seq) }));
    const passed = this.#passed;
    this.#begin([...kept, ...messages]);
    this.#passed = passed;
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

  #begin(messages) {
    this.#messages.clear();
    this.#mentions.clear();
    this.#passed = false;
    for (const { seq, mention } of messages) this.#add(seq, mention);
  }

  #add(seq, mention) {
    this.#messages.add(seq);
    if (mention) this.#mentions.add(seq);
    else this.#mentions.delete(seq);
  }
}
