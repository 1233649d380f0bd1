import { HELD, WELCOMED, on, emit } from '../events.js';

const EVERY = 3_000;
/** So often a browser without locks looks, after the page has loaded. */
const BLINDLY = 2;

/** The drafts that a closed tab left behind are shown and sent by another tab. */
export function install(page) {
  const takingOver = new TakingOver(page);
  on(document, WELCOMED, () => takingOver.look());
  setInterval(() => takingOver.look(), EVERY);
}

/** A tab that is gone twice in a row is not just reloading. A fresh tab does not wait for the second time. */
class TakingOver {
  #page;
  #gone = new Set();
  #looks = 0;

  constructor(page) {
    this.#page = page;
  }

  async look() {
    if (this.#page.conversation.outbox === null) return;
    const first = this.#looks++ === 0;
    const ids = this.#page.drafts.otherTabs();
    const gone = ids.length === 0 ? [] : await this.#goneOf(ids);
    for (const id of gone) if (this.#gone.has(id) || (first && this.#page.tab.fresh)) await this.#take(id);
    this.#gone = new Set(gone);
  }

  async #goneOf(ids) {
    const { tab, others } = this.#page;
    const gone = await tab.gone(ids);
    if (gone !== null) return gone;
    return this.#looks > BLINDLY ? [] : ids.filter((id) => !others.has(id));
  }

  async #take(id) {
    const { conversation, drafts, tab, screen, pump } = this.#page;
    await tab.inPlaceOf(id, () => conversation.takeOver(drafts.takeOver(id)));
    pump();
    emit(document, HELD);
    screen.draw();
  }
}
