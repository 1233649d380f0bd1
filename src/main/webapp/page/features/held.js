import '../elements/notice.js';
import { AGAIN, DISCARD, HELD, on } from '../events.js';
import { uuid } from '../device/uuid.js';
import { isHeld } from '../model/outbox-item.js';

/** Commands with a text, which a refusal must not lose; any other is announced and forgotten. */
const WRITTEN = new Set(['say', 'edit']);

/** Drafts that wait for their author: announced, sent again or discarded, here or in another tab. */
export function install(page) {
  const { conversation, drafts, screen, pump } = page;
  const held = new Held(page);
  const composer = document.querySelector('parley-composer');
  on(document, HELD, () => held.announce());
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
  #page;
  #announced = new Set();

  constructor(page) {
    this.#page = page;
  }

  announce() {
    const held = (this.#page.conversation.outbox?.items ?? []).filter(({ state }) => isHeld(state));
    for (const item of held.filter(({ frame }) => !WRITTEN.has(frame.type))) this.#giveUp(item);
    const written = held.filter((item) => item.state !== 'refused' && WRITTEN.has(item.frame.type) && this.#isNews(item));
    if (written.length > 0) this.#page.screen.say(written.map((item) => this.#sentence(item)).join(' \n'));
  }

  #giveUp({ draft, state, code, words: own }) {
    const { conversation, words } = this.#page;
    conversation.outbox.settle(draft);
    const why = state === 'refused' ? words.refusal(code) : words.text('page.unsure.act');
    document.querySelector('parley-notice').say(own ?? why);
  }

  #isNews({ draft, state }) {
    const news = `${draft} ${state}`;
    return !this.#announced.has(news) && this.#announced.add(news);
  }

  #sentence({ state, frame }) {
    return `${this.#page.words.text(state === 'unsure' ? 'page.unsure' : 'page.found')} ${frame.text}`;
  }
}
