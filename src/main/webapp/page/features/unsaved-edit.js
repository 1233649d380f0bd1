import { ABOUT, ACT, CAUGHT_UP, TYPED, WELCOMED, on, tell } from '../events.js';
import { allowedActs } from '../model/allowed-acts.js';

/** The draft survives a reload, and so does the edit or reply it belongs to. */
export function install({ conversation, api, code }) {
  const composer = document.querySelector('parley-composer');
  const aside = document.querySelector('parley-about');
  const may = (seq) => allowedActs(conversation, seq);
  const act = (about) => tell(document, ACT, about);
  const edit = new UnsavedEdit({ conversation, aside, composer, may, act, fetch: (seq) => api.around(code, seq) });
  on(document, ABOUT, () => edit.keep());
  on(document, CAUGHT_UP, () => edit.resume());
  on(document, TYPED, (text) => (aside.about?.name === 'edit' ? edit.keep(text) : conversation.kept?.set('text', text)));
  on(document, WELCOMED, () => {
    if (composer.text === '') composer.text = conversation.kept.get('text') ?? '';
  });
}

/**
 * The edit or reply being written, kept on the device. `company`: conversation, aside (<parley-about>), composer,
 * may(seq), act(about), and fetch(seq), a promise of the answer with the events around a message.
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

  /** Goes on with it, unless that message may not be edited or answered any more. */
  async resume() {
    const { conversation, composer, may, act, aside } = this.#with;
    const kept = conversation.kept.get('about');
    if (kept?.epoch !== conversation.timeline.epoch) return;
    await this.#bring(kept.seq);
    if (aside.about || !may(kept.seq).includes(kept.name)) return;
    act(kept);
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
