import { ASK, GOODBYE, on } from '../events.js';
import { tabStore } from '../device/device-storage.js';

/** Leaving: by a button, by a command, or because the server ends the membership. */
export function install(page) {
  const leaving = new Leaving(page);
  document.getElementById('leave').addEventListener('click', () => leaving.ask());
  on(document, ASK, (wanted) => wanted === 'leave' && leaving.ask());
  on(page.live, GOODBYE, (why) => leaving.ended(why));
}

/** Ends the membership, after a question unless the server has ended it. */
class Leaving {
  #page;
  #over = false;
  #dialog = document.getElementById('leave-dialog');

  constructor(page) {
    this.#page = page;
    this.#dialog.addEventListener('close', () => this.#dialog.returnValue === 'leave' && this.leave());
  }

  /** Asks for confirmation, with the number of messages that would be lost. */
  ask() {
    const { words, conversation, drafts } = this.#page;
    const written = ({ frame, state }) => frame.text !== undefined && state !== 'posted';
    const lost = [...(conversation.outbox?.items ?? []), ...drafts.ofAllTabs()].filter(written);
    const unsent = new Set(lost.map(({ draft }) => draft)).size;
    this.#question(unsent > 0 ? words.counted('page.leave.unsent', unsent) : words.text('page.leave.words'));
  }

  /** Over HTTP, because the answer replaces the cookies: copies of them become useless. */
  async leave() {
    const { live, api, code, words } = this.#page;
    live.leaving = true;
    const { status } = await api.leave(code);
    live.leaving = false;
    const failed = status === 0 || status >= 500;
    if (failed && !this.#over) this.#question(words.text('page.leave.failed'));
    else this.#gone();
  }

  /** The connection ended for good. While leaving, the answer of the API decides. */
  ended(why) {
    this.#over = true;
    if (this.#page.live.leaving) return;
    this.#tell(why);
    location.assign(new URL(`join/${this.#page.code}`, this.#page.root));
  }

  #tell(why) {
    try {
      tabStore().setItem('parley:why', why);
    } catch {
      // Storage is full or forbidden: the join page does not say why.
    }
  }

  #gone() {
    this.#page.live.stop();
    this.#page.conversation.forget();
    location.assign(this.#page.root);
  }

  #question(text) {
    this.#dialog.querySelector('[data-words]').textContent = text;
    this.#dialog.returnValue = '';
    this.#dialog.showModal();
  }
}
