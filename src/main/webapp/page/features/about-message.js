import { RETURNED, emit } from '../events.js';

/** The message that the text in the composer answers or edits, followed through its edits and its removal. */
export class AboutMessage {
  #page;
  #copy = null;

  /** `page`: conversation, words, and aside (<parley-about>), composer, notice, and cancel(), which ends the edit. */
  constructor(page) {
    this.#page = page;
  }

  /** The bar above the composer shows this event's message from now on. */
  begin(event) {
    this.#copy = this.#page.conversation.copies.keep(event, (message) => this.#follow(message));
  }

  end() {
    this.#copy?.drop();
  }

  /** In another log there is no such message. */
  lose() {
    if (this.#page.aside.about) this.#giveUp('page.jump.gone', 'refused.no-such-message');
  }

  #follow(message) {
    const { aside } = this.#page;
    if (!message.removed || aside.about.name !== 'edit') aside.follow(message);
    else if (message.gone) this.lose();
    else this.#giveUp('page.about.removed', 'page.removed');
  }

  /** The message is gone; what was typed of an edit is given back, or there is only something to say. */
  #giveUp(said, why) {
    const { words, aside, composer, notice, cancel } = this.#page;
    const { name, seq, text: original } = aside.about;
    const { text } = composer;
    cancel();
    if (name !== 'edit') return;
    if (text === original) notice.say(words.text(said));
    else emit(document, RETURNED, { frame: { type: 'edit', target: seq, text }, why: words.text(why) });
  }
}
