import { ACT, HELD, MODERATE, UNMUTED, on } from '../events.js';
import { duration } from '../model/durations.js';
import { muteSentence } from '../model/sanctions.js';
import { write } from '../model/words.js';
import { ask, part } from '../view/document.js';
import { onKey } from '../view/keys.js';
import { NetworkChoice } from './network-choice.js';

const DIALOG = 'moderate-dialog';
/** The commands that may have a reason. */
const REASONED = new Set(['kick', 'ban']);

/** What moderators do to somebody whose role is lower: a dialog, each button of which is an act. */
export function install(page) {
  const moderation = new Moderation(page);
  const { conversation, screen } = page;
  on(document, MODERATE, (person) => moderation.open(person));
  on(document, ACT, ({ name, seq }) => {
    if (name === 'moderate') moderation.open(conversation.timeline.at(seq).by, () => screen.focusOn(seq));
  });
  on(document, HELD, () => moderation.follow());
  on(document, UNMUTED, () => moderation.follow());
}

class Moderation {
  #page;
  #dialog = document.getElementById(DIALOG);
  #reason = document.getElementById('moderate-reason');
  #network;
  #person = null;

  constructor(page) {
    this.#page = page;
    this.#network = new NetworkChoice(page, this.#dialog);
    for (const button of this.#dialog.querySelectorAll('[data-time]'))
      button.textContent = duration(Number(button.value.split(' ')[1]), page.words.lang);
    // Enter in the field would press the first button of the form.
    onKey(this.#reason, (event) => event.key === 'Enter' && event.preventDefault());
  }

  /** Opens for this person, under the name that they have now. */
  open({ id, name }, then = () => {}) {
    const { people, clock } = this.#page.conversation;
    this.#person = people.get(id) ?? { id, name };
    this.#reason.value = '';
    part(this.#dialog, 'all').checked = false;
    part(this.#dialog, 'said').textContent = '';
    this.#show(clock.now);
    this.#network.ask(this.#person.id);
    ask(DIALOG, (answer) => {
      if (answer) this.#act(...answer.split(' '));
      then();
    });
  }

  /** While it is open, the room goes on. */
  follow() {
    if (!this.#dialog.open) return;
    const { roles, you, clock } = this.#page.conversation;
    if (roles.outranks(you.id, this.#person.id)) this.#show(clock.now);
    else this.#dialog.close('');
  }

  #show(now) {
    const { words, conversation, screen } = this.#page;
    const { id, name } = this.#person;
    const until = conversation.sanctions.mutedUntil(id, now);
    const count = conversation.messagesOf(id).length;
    write(part(this.#dialog, 'title'), words.parts('page.moderate.who', { who: { name } }));
    part(this.#dialog, 'muted').hidden = until === null;
    part(this.#dialog, 'mute').textContent = until === null ? '' : this.#mute(until, now, screen.dates);
    part(this.#dialog, 'messages').hidden = count === 0;
    part(this.#dialog, 'count').textContent = words.counted('page.moderate.messages', count);
  }

  #mute(until, now, dates) {
    return muteSentence(until, { words: this.#page.words, dates, now }, (ending) => `page.moderate.muted${ending}`);
  }

  #act(type, duration) {
    const seconds = Number(duration ?? 0);
    const reason = REASONED.has(type) ? this.#reason.value.replace(/\s+/g, ' ').trim() : '';
    const all = part(this.#dialog, 'all');
    this.#page.send({
      type,
      member: this.#person.id,
      ...(seconds > 0 && { seconds }),
      ...(reason !== '' && { reason }),
      ...(type === 'ban' && all.checked && { messages: true }),
      ...(type === 'ban' && this.#network.isChosen && { network: true }),
    });
  }
}
