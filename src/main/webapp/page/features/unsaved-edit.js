/**
 * What is being edited or answered, kept on the device over a reload as the draft is: which message, and of an edit what
 * was written. `company`: conversation, aside (<parley-about>), composer, messageCommands and fetch(seq), a promise of the answer
 * with the events around a message.
 */
export class UnsavedEdit {
  #with;

  constructor(company) {
    this.#with = company;
  }

  /** What it is about has changed, or, if there is a `text`, the words of an edit. */
  keep(text) {
    const { aside, conversation } = this.#with;
    const { name, seq } = aside.about ?? {};
    const { epoch } = conversation.timeline;
    conversation.kept?.set('about', name === undefined ? null : { epoch, name, seq, text });
  }

  /** All that was said is here: goes on with it, unless that message may not be edited or answered any more. */
  async resume() {
    const { conversation, composer, messageCommands, aside } = this.#with;
    const kept = conversation.kept.get('about');
    if (kept?.epoch !== conversation.timeline.epoch) return;
    await this.#bring(kept.seq);
    if (aside.about || !messageCommands.may(kept.seq).includes(kept.name)) return;
    messageCommands.do(kept);
    if (kept.name !== 'edit' || kept.text === undefined) return;
    composer.text = kept.text;
    this.keep(kept.text);
  }

  async #bring(seq) {
    const { conversation, fetch } = this.#with;
    if (conversation.timeline.at(seq)) return;
    const answer = await fetch(seq);
    if (answer.status === 200) conversation.fetched(answer.body);
  }
}
