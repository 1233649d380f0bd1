import '../elements/notice.js';
import { AGAIN, DISCARD, HELD, on } from '../events.js';
import { uuid } from '../device/uuid.js';
import { isHeld } from '../model/outbox-item.js';

/** A no must not lose what was written; anything else is told and forgotten. */
const WRITTEN = new Set(['say', 'edit']);

/** Drafts that wait for their author: told, sent again, or discarded, here or in another tab. */
export function install(page) {
  const { conversation, drafts, screen, pump } = page;
  const held = new Held(page);
  const composer = document.querySelector('parley-composer');
  on(document, HELD, () => held.tell());
  on(document, AGAIN, (draft) => {
    conversation.outbox.again(draft, uuid);
    pump();
    screen.draw();
    composer.focus();
  });
  on(document, DISCARD, (draft) => {
    conversation.outbox.settle(draft);
    screen.draw();
    composer.focus();
  });
  window.addEventListener('storage', (event) => {
    const draft = drafts.droppedElsewhere(event);
    if (draft === undefined) return;
    conversation.outbox?.settle(draft);
    screen.draw();
  });
}

class Held {
  #with;
  #told = new Set();

  constructor(page) {
    this.#with = page;
  }

  /** If nobody wrote it, it is forgotten then. */
  tell() {
    const held = (this.#with.conversation.outbox?.items ?? []).filter(({ state }) => isHeld(state));
    for (const item of held.filter(({ frame }) => !WRITTEN.has(frame.type))) this.#giveUp(item);
    const written = held.filter((item) => item.state !== 'refused' && WRITTEN.has(item.frame.type) && this.#isNews(item));
    if (written.length > 0) this.#with.screen.say(written.map((item) => this.#sentence(item)).join(' \n'));
  }

  #giveUp({ draft, state, code, words: theirs }) {
    const { conversation, words } = this.#with;
    conversation.outbox.settle(draft);
    const why = state === 'refused' ? words.refusal(code) : words.text('page.unsure.act');
    document.querySelector('parley-notice').say(theirs ?? why);
  }

  #isNews({ draft, state }) {
    const news = `${draft} ${state}`;
    return !this.#told.has(news) && this.#told.add(news);
  }

  #sentence({ state, frame }) {
    return `${this.#with.words.text(state === 'unsure' ? 'page.unsure' : 'page.found')} ${frame.text}`;
  }
}
