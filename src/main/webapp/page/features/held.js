import '../elements/notice.js';
import { ABANDON, ABOUT, ACT, AGAIN, DISCARD, HELD, RETURNED, REWRITE, on, emit } from '../events.js';
import { uuid } from '../device/uuid.js';
import { allowedActs, obstacle } from '../model/amendments.js';
import { isHeld } from '../model/outbox-item.js';
import { mayPass } from '../model/refusals.js';
import { heldSentence, whyHeld } from './held-words.js';

/** Commands with words that a person typed, which a refusal must not lose; any other is announced and forgotten. */
const WRITTEN = new Set(['say', 'edit', 'rename', 'topic']);

/** Drafts that wait for their author: announced, sent again, rewritten or discarded, here or in another tab. */
export function install(page) {
  const { conversation, drafts, screen, pump } = page;
  const held = new Held(page);
  const composer = document.querySelector('parley-composer');
  on(document, HELD, () => held.announce());
  on(document, ABOUT, () => held.announce());
  on(document, AGAIN, (draft) => {
    conversation.outbox.again(draft, uuid);
    pump();
    screen.draw();
    composer.focus();
  });
  on(document, REWRITE, (draft) => {
    held.rewrite(draft);
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
  #aside = document.querySelector('parley-about');
  #notice = document.querySelector('parley-notice');

  constructor(page) {
    this.#page = page;
  }

  /** Once all is here: only then it is known what the log shows. */
  announce() {
    if (!this.#page.conversation.caughtUp) return;
    const held = this.#items.filter(({ state }) => isHeld(state));
    for (const item of held.filter((one) => !this.#isInLog(one))) this.#giveUp(item);
    const news = held.filter((item) => this.#isInLog(item) && this.#isNews(item));
    if (news.length > 0) this.#page.screen.say(news.map((item) => heldSentence(item, this.#page)).join(' \n'));
  }

  /** Takes a refused message back into the composer. */
  rewrite(draft) {
    const item = this.#items.find((one) => one.draft === draft);
    if (!item) return;
    emit(document, ABANDON);
    this.#giveBack(item);
    const seq = item.frame.replyTo;
    if (allowedActs(this.#page.conversation, seq).includes('reply')) emit(document, ACT, { name: 'reply', seq });
  }

  get #items() {
    return this.#page.conversation.outbox?.items ?? [];
  }

  /** Whether its words are in the log, with what its author can do; those of an edit only if that may be accepted. */
  #isInLog({ frame, state, code }) {
    if (frame.type !== 'edit') return frame.type === 'say';
    const may = obstacle(this.#page.conversation, frame.target, 'edit') === null;
    return may && (state !== 'refused' || mayPass(code));
  }

  /** Words never go into an edit that is being written, but wait for its end. */
  #giveUp(item) {
    if (!WRITTEN.has(item.frame.type)) this.#forget(item);
    else if (this.#aside.about?.name !== 'edit') this.#giveBack(item);
  }

  #forget(item) {
    this.#page.conversation.outbox.settle(item.draft);
    this.#notice.say(whyHeld(item, this.#page));
  }

  #giveBack(item) {
    const { conversation, screen } = this.#page;
    conversation.outbox.settle(item.draft);
    screen.draw();
    emit(document, RETURNED, { frame: item.frame, why: whyHeld(item, this.#page) });
  }

  #isNews({ draft, state }) {
    const news = `${draft} ${state}`;
    return !this.#announced.has(news) && this.#announced.add(news);
  }
}
