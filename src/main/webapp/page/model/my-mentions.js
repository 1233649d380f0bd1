import { isFor } from '../text/addressed.js';

/** The messages that mention the reader, and those that can be unread: of others who are not ignored, and not removed. */
export class MyMentions {
  #conversation;

  constructor(conversation) {
    this.#conversation = conversation;
  }

  /** Whether this message, {kind, by, text}, mentions the reader. */
  isIn({ kind, by, text }) {
    return kind === 'said' && this.#isOfOthers(by) && isFor(text, this.#conversation.addressees);
  }

  /** Whether the message with this number mentions the reader, as it is now and as far as the page knows it. */
  isAt(seq) {
    const message = this.#message(seq);
    return message?.kind === 'said' && this.isIn(this.#conversation.copies.now(message));
  }

  /** The messages from this number on that can be unread: {seq, mention}. */
  unreadFrom(seq) {
    const { timeline, amendments } = this.#conversation;
    return timeline.entries
      .slice(timeline.indexOf(seq))
      .filter((entry) => entry.kind === 'said' && this.#isOfOthers(entry.by) && !amendments.of(entry.seq).removed)
      .map((entry) => ({ seq: entry.seq, mention: this.isAt(entry.seq) }));
  }

  /** Other people are ignored than before. */
  recount() {
    const { unread } = this.#conversation;
    unread.recount(this.unreadFrom(unread.seen + 1), (seq) => this.isAt(seq));
  }

  /** An edited message that the page does not have is known by its newest text. */
  #message(seq) {
    const { timeline, amendments } = this.#conversation;
    const event = timeline.at(seq) ?? amendments.of(seq).edits.at(-1);
    if (event === undefined) return undefined;
    return event.kind === 'edited' ? { ...event, seq, kind: 'said' } : event;
  }

  #isOfOthers(by) {
    return by.id !== this.#conversation.you.id && !this.#conversation.ignores(by);
  }
}
