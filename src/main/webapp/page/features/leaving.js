import { ASK, GOODBYE, on } from '../events.js';
import { tabStore } from '../device/device-storage.js';

/** By a button, by a command, or because the server says so. */
export function install(page) {
  const leaving = new Leaving(page);
  document.getElementById('leave').addEventListener('click', () => leaving.ask());
  on(document, ASK, (wanted) => wanted === 'leave' && leaving.ask());
  on(page.live, GOODBYE, (why) => leaving.ended(why));
}

/** The end of a membership: wanted, after a question, or not wanted. */
class Leaving {
  #with;
  #over = false;
  #dialog = document.getElementById('leave-dialog');

  constructor(page) {
    this.#with = page;
    this.#dialog.addEventListener('close', () => this.#dialog.returnValue === 'leave' && this.leave());
  }

  /** Asks before it leaves, and says so if messages would be lost. */
  ask() {
    const { words, conversation } = this.#with;
    const unsent = conversation.outbox?.items.length ?? 0;
    this.#question(unsent > 0 ? words.counted('page.leave.unsent', unsent) : words.text('page.leave.words'));
  }

  /** Over HTTP, because the answer replaces the cookies: copies of them open nothing any more. */
  async leave() {
    const { live, api, code, words } = this.#with;
    live.leaving = true;
    const { status } = await api.leave(code);
    live.leaving = false;
    const failed = status === 0 || status >= 500;
    if (failed && !this.#over) this.#question(words.text('page.leave.failed'));
    else this.#gone();
  }

  /** The connection ended for good. While leaving, the answer to that decides. */
  ended(why) {
    this.#over = true;
    if (this.#with.live.leaving) return;
    tabStore().setItem('parley:why', why);
    location.assign(new URL(`join/${this.#with.code}`, this.#with.root));
  }

  #gone() {
    this.#with.live.stop();
    this.#with.conversation.forget();
    location.assign(this.#with.root);
  }

  #question(text) {
    this.#dialog.querySelector('[data-words]').textContent = text;
    this.#dialog.returnValue = '';
    this.#dialog.showModal();
  }
}
