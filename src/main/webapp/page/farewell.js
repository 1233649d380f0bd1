import { tabStore } from './kept.js';

const PATIENCE = 3_000;

/** The end of a membership: wanted, after a question, or not wanted. */
export class Farewell {
  #with;
  #dialog = document.getElementById('leave-dialog');

  /** `company`: live, api, code, root, words, conversation. */
  constructor(company) {
    this.#with = company;
    this.#dialog.addEventListener('close', () => this.#dialog.returnValue === 'leave' && this.leave());
  }

  /** Asks before it leaves, and says so if messages would be lost. */
  ask() {
    const { words, conversation } = this.#with;
    const unsent = conversation.outbox?.items.length ?? 0;
    this.#question(unsent > 0 ? words.counted('page.leave.unsent', unsent) : words.text('page.leave.words'));
  }

  leave() {
    if (!this.#with.live.open) return this.#byHttp();
    this.#with.live.leave();
    return setTimeout(() => this.#byHttp(), PATIENCE);
  }

  /** The connection ended for good, and why. */
  bid(why) {
    if (why === 'left') return this.#gone();
    if (why === 'cut') return this.#byHttp();
    tabStore().setItem('parley:why', why);
    return location.assign(new URL(`join/${this.#with.code}`, this.#with.root));
  }

  async #byHttp() {
    const { status } = await this.#with.api.leave(this.#with.code);
    if (status === 0 || status >= 500) this.#question(this.#with.words.text('page.leave.failed'));
    else this.#gone();
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
