import { ABOUT, ACT, CAUGHT_UP, RETURNED, TYPED, WELCOMED, on, emit } from '../events.js';
import { DeviceStorage, tabStore } from '../device/device-storage.js';
import { TabStorage } from '../device/tab-storage.js';
import { allowedActs, obstacle } from '../model/amendments.js';

/** A longer text is saved when the writer pauses, not at each key. */
const HUGE = 10_000;
const PAUSE = 500;

/** What is being written survives a reload, and so does the edit or reply it belongs to. Each tab has its own. */
export function install({ conversation, api, code, tab, words }) {
  const written = new TabStorage(tab);
  const composer = document.querySelector('parley-composer');
  const aside = document.querySelector('parley-about');
  const may = (seq) => allowedActs(conversation, seq);
  const act = (about) => emit(document, ACT, about);
  const giveBack = (frame, here) => {
    const why = here ? obstacle(conversation, frame.target, 'edit') : 'refused.no-such-message';
    emit(document, RETURNED, { frame, why: words.text(why) });
  };
  const fetch = (seq) => api.around(code, seq);
  const edit = new UnsavedEdit({ conversation, written, aside, composer, may, act, giveBack, fetch });
  const draft = new DraftText({ written, composer, early: new DeviceStorage(code, '', tabStore()) });
  let begun;
  on(document, ABOUT, () => edit.save());
  on(document, CAUGHT_UP, () => begun.then(() => edit.resume()));
  saveTyped(() => (aside.about?.name === 'edit' ? edit.save(composer.text) : draft.save(composer.text)));
  on(document, WELCOMED, () => {
    begun = written.begin(conversation.storage).then(() => draft.bring());
  });
}

/** Has what was typed saved: at once, or a huge text when the writer pauses or goes. */
function saveTyped(save) {
  let waiting;
  const saveNow = () => {
    clearTimeout(waiting);
    waiting = undefined;
    save();
  };
  on(document, TYPED, (text) => {
    clearTimeout(waiting);
    if (text.length > HUGE) waiting = setTimeout(saveNow, PAUSE);
    else saveNow();
  });
  window.addEventListener('pagehide', () => waiting !== undefined && saveNow());
}

/** The text in the composer, stored for this tab; before the first welcome, when the member is not known yet, as well. */
export class DraftText {
  #page;
  #brought = false;

  /** `page`: `written` (TabStorage), composer, and `early`, a DeviceStorage of the tab. */
  constructor(page) {
    this.#page = page;
    const text = page.early.get('text');
    if (text && page.composer.text === '') page.composer.text = text;
  }

  save(text) {
    const { written, early } = this.#page;
    (this.#brought ? written : early).set('text', text);
  }

  /** The first time: puts the stored text above what was typed meanwhile. */
  bring() {
    const { written, composer, early } = this.#page;
    if (this.#brought) return;
    this.#brought = true;
    early.clear();
    const stored = written.get('text') ?? '';
    if (stored !== '' && stored !== composer.text) composer.put(stored);
    this.save(composer.text);
  }
}

/**
 * The edit or reply being written, stored on the device. `page`: conversation, `written` (TabStorage), aside
 * (<parley-about>), composer, may(seq), act(about), giveBack(frame, here) of an edit that is not possible any more, in
 * this log or another, and fetch(seq), a promise of the answer with the events around a message.
 */
export class UnsavedEdit {
  #page;

  constructor(page) {
    this.#page = { giveBack() {}, ...page };
  }

  /** Its message has changed, or, if there is a `text`, the words of an edit. */
  save(text) {
    const { aside, conversation, written } = this.#page;
    const { name, seq } = aside.about ?? {};
    const { epoch } = conversation.timeline;
    written.set('about', name === undefined ? null : { epoch, name, seq, text });
  }

  /** Goes on with it. If that message may not be edited any more, its words go back to the composer. */
  async resume() {
    const { conversation, written, may, aside } = this.#page;
    const saved = written.get('about');
    if (!saved) return;
    const here = saved.epoch === conversation.timeline.epoch;
    if (here && !(await this.#bring(saved.seq))) return;
    if (aside.about) return;
    if (!here || !may(saved.seq).includes(saved.name)) this.#drop(saved, here);
    else this.#goOn(saved);
  }

  #goOn(saved) {
    const { composer, act } = this.#page;
    act(saved);
    if (saved.name !== 'edit' || saved.text === undefined) return;
    composer.text = saved.text;
    this.save(saved.text);
  }

  #drop({ name, seq, text }, here) {
    this.save();
    if (name === 'edit' && text !== undefined) this.#page.giveBack({ type: 'edit', target: seq, text }, here);
  }

  /** Whether the message is here now, or known to be gone. */
  async #bring(seq) {
    const { conversation, fetch } = this.#page;
    if (conversation.timeline.at(seq)) return true;
    const answer = await fetch(seq);
    if (answer.status === 200) conversation.fetched(answer.body);
    return answer.status === 200;
  }
}
