import { isHeld } from '../model/outbox-item.js';
import { mayPass } from '../model/refusals.js';
import { write } from '../model/words.js';
import { isFor } from '../text/addressed.js';
import { isEmojiOnly } from '../text/graphemes.js';
import { Names } from '../text/mentions.js';
import { isStacked } from '../text/size.js';
import { ContextPainter } from './context-painter.js';
import { paintDisc } from './disc.js';
import { part } from './document.js';
import { foldIfLong } from './folding.js';
import { paintRole } from './role.js';
import { writeText } from './rich.js';

/** The line under a draft that waits for its author; a refusal has its own. */
const HELD = { unsure: 'page.unsure', found: 'page.found' };

/** The author of an emote, in front of its text. */
function actor({ name }) {
  return Object.assign(document.createElement('bdi'), { textContent: name, className: 'message__actor' });
}

/** Everything in a message that may change while it is shown. */
function lookOf({ state, trouble, first, receipt, seq, text, earlier = [], reactions = [], removed, quote, role }) {
  const under = reactions.map(({ emoji, people }) => emoji + people.map(({ id }) => id).join(' '));
  return JSON.stringify([state, trouble, first, receipt, seq, text, earlier.length, under, removed, quote, role]);
}

const nobody = { names: new Names([]), me: new Names([]), ignores: () => false };

/** Paints messages into their template. */
export class MessagePainter {
  #words;
  #dates;
  #people;
  #context;
  #texts = new WeakMap();

  /** `people()`: {names, me, ignores(by)}, the first two Names. */
  constructor(words, dates, people = () => nobody) {
    this.#words = words;
    this.#dates = dates;
    this.#people = people;
    this.#context = new ContextPainter(words, dates);
  }

  /** A string that changes whenever the message has to be painted again. */
  look(row) {
    return [lookOf(row), this.#people().ignores(row.by)].join();
  }

  fill(element, { by, draft, own }) {
    paintDisc(part(element, 'disc'), by.name);
    part(element, 'name').textContent = by.name;
    part(element, 'you').hidden = !own;
    element.dataset.draft = draft;
    element.classList.toggle('message--own', own);
  }

  paint(element, row) {
    const { state, first, receipt, at, seq, removed = false } = row;
    element.dataset.state = state;
    element.classList.toggle('message--removed', removed);
    element.classList.toggle('message--act', row.act === true);
    element.classList.toggle('message--folded', this.#people().ignores(row.by));
    element.classList.toggle('message--first', first);
    paintRole(part(element, 'role'), row.role, this.#words);
    element.classList.toggle('message--receipt', receipt === true);
    part(element, 'sending').hidden = state !== 'sending';
    part(element, 'after').hidden = !isHeld(state);
    part(element, 'time').hidden = state !== 'sent';
    if (state === 'sent') this.#paintTime(part(element, 'time'), at, seq);
    if (isHeld(state)) this.#paintTrouble(part(element, 'after'), row);
    this.#paintText(element, row);
    this.#context.paint(element, row);
  }

  #paintTrouble(after, { state, seq, trouble: { draft, code, words } }) {
    after.dataset.draft = draft;
    const why = words === undefined ? this.#words.refusal(code) : { name: words };
    write(part(after, 'why'), this.#words.parts(HELD[state] ?? 'page.not-sent', { why }));
    const again = after.querySelector('[data-act="again"]');
    again.textContent = this.#words.text(state === 'found' ? 'page.send' : 'page.again');
    again.hidden = state === 'refused' && !mayPass(code);
    const rewrite = after.querySelector('[data-act="rewrite"]');
    if (rewrite) rewrite.hidden = state !== 'refused' || seq !== undefined;
  }

  /** Only a changed text: the reader may have selected some of it. */
  #paintText(element, { text, removed, act, by, own }) {
    if (this.#texts.get(element) === (removed ? null : text)) return;
    this.#texts.set(element, removed ? null : text);
    const place = part(element, 'text');
    element.classList.toggle('message--emoji', isEmojiOnly(text));
    element.classList.toggle('message--stacked', isStacked(text));
    const people = this.#people();
    element.classList.toggle('message--for-me', !own && !removed && isFor(text, people));
    if (removed) place.textContent = this.#words.text('page.removed');
    else writeText(place, text, people);
    if (act && !removed) (place.querySelector(':scope > p:first-child') ?? place).prepend(actor(by), ' ');
    foldIfLong(element, removed ? '' : text);
  }

  /** The time is the link to the message. */
  #paintTime(link, at, seq) {
    const full = this.#dates.full(at);
    Object.assign(link, { href: `#${seq}`, title: full });
    part(link, 'stamp').dateTime = at;
    part(link, 'clock').textContent = this.#dates.time(at);
    part(link, 'full').textContent = full;
  }
}
