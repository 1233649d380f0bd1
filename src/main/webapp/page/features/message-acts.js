import '../elements/acts-bar.js';
import '../elements/emoji-picker.js';
import { ACT, HELD, MISSED, on } from '../events.js';
import { copy } from '../device/clipboard.js';
import { allowedActs, obstacle } from '../model/amendments.js';
import { ask } from '../view/document.js';
import { walkThrough } from '../view/steps.js';

const LETTERS = { r: 'reply', e: 'edit', delete: 'remove', '+': 'react', c: 'copy', u: 'unread', m: 'moderate' };

/** The acts on a message: from its bar, by a letter, or by a press on a reaction. */
export function install(page) {
  const acts = new MessageActs(page);
  const bar = document.querySelector('parley-acts');
  const rows = document.getElementById('rows');
  bar.may = (seq) => allowedActs(page.conversation, seq);
  bar.log = rows;
  walkThrough(document.getElementById('log'), bar, LETTERS);
  on(document, HELD, () => bar.refresh());
  on(document, ACT, ({ name, seq, button }) => acts[name]?.(seq, button));
  on(document, MISSED, ({ name, seq }) => acts.miss(name, seq));
  rows.addEventListener('click', ({ target }) => {
    const chip = target.closest('button[data-react]');
    if (chip) acts.toggle(Number(chip.closest('[data-seq]').dataset.seq), chip.value);
  });
}

/** The acts that need no composer; each method has the name of its act. */
class MessageActs {
  #page;
  #picker = document.querySelector('parley-emoji');
  #notice = document.querySelector('parley-notice');

  constructor(page) {
    this.#page = page;
  }

  async react(seq, button) {
    const emoji = await this.#picker.choose(button);
    if (emoji !== null) this.toggle(seq, emoji);
    this.#page.screen.focusOn(seq);
  }

  /** Adds the reader's reaction or removes it. */
  toggle(seq, emoji) {
    const { conversation, send } = this.#page;
    const shown = conversation.shown(seq).reactions.find((one) => one.emoji === emoji);
    const mine = shown?.people.some(({ id }) => id === conversation.you.id) ?? false;
    send({ type: 'react', target: seq, emoji, on: !mine });
  }

  /** Asks first only if it cannot be undone. */
  remove(seq) {
    const { conversation, screen, send } = this.#page;
    if (conversation.limits.undoSeconds > 0) {
      send({ type: 'remove', target: seq });
      return screen.focusOn(seq);
    }
    return ask('remove-dialog', (answer) => {
      if (answer === 'remove') send({ type: 'remove', target: seq });
      screen.focusOn(seq);
    });
  }

  /** The message has changed since its acts were shown. */
  miss(name, seq) {
    const { conversation, words, screen } = this.#page;
    this.#notice.say(words.text(obstacle(conversation, seq, name)));
    screen.focusOn(seq);
  }

  async copy(seq) {
    const { words, screen } = this.#page;
    const link = `${location.href.replace(/#.*/, '')}#${seq}`;
    const copied = await copy(link);
    screen.focusOn(seq);
    if (copied) this.#notice.say(words.text('page.copied'));
    else this.#notice.offer(words.text('page.not-copied', { link }), link);
  }
}
