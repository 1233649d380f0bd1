import { ABOUT, ACT, CAUGHT_UP, TYPED, WELCOMED, on, emit } from '../events.js';
import { allowedActs } from '../model/amendments.js';

/** The draft survives a reload, and so does the edit or reply it belongs to. */
export function install({ conversation, api, code }) {
  const composer = document.querySelector('parley-composer');
  const aside = document.querySelector('parley-about');
  const may = (seq) => allowedActs(conversation, seq);
  const act = (about) => emit(document, ACT, about);
  const edit = new UnsavedEdit({ conversation, aside, composer, may, act, fetch: (seq) => api.around(code, seq) });
  on(document, ABOUT, () => edit.save());
  on(document, CAUGHT_UP, () => edit.resume());
  on(document, TYPED, (text) => (aside.about?.name === 'edit' ? edit.save(text) : conversation.storage?.set('text', text)));
  on(document, WELCOMED, () => {
    if (composer.text === '') composer.text = conversation.storage.get('text') ?? '';
  });
}

/**
 * The edit or reply being written, stored on the device. `page`: conversation, aside (<parley-about>), composer,
 * may(seq), act(about), and fetch(seq), a promise of the answer with the events around a message.
 */
export class UnsavedEdit {
  #page;

  constructor(page) {
    this.#page = page;
  }

  /** Its message has changed, or, if there is a `text`, the words of an edit. */
  save(text) {
    const { aside, conversation } = this.#page;
    const { name, seq } = aside.about ?? {};
    const { epoch } = conversation.timeline;
    conversation.storage?.set('about', name === undefined ? null : { epoch, name, seq, text });
  }

  /** Goes on with it, unless that message may not be edited or answered any more. */
  async resume() {
    const { conversation, composer, may, act, aside } = this.#page;
    const saved = conversation.storage.get('about');
    if (saved?.epoch !== conversation.timeline.epoch) return;
    await this.#bring(saved.seq);
    if (aside.about || !may(saved.seq).includes(saved.name)) return;
    act(saved);
    if (saved.name !== 'edit' || saved.text === undefined) return;
    composer.text = saved.text;
    this.save(saved.text);
  }

  async #bring(seq) {
    const { conversation, fetch } = this.#page;
    if (conversation.timeline.at(seq)) return;
    const answer = await fetch(seq);
    if (answer.status === 200) conversation.fetched(answer.body);
  }
}
