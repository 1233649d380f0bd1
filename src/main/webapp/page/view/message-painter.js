import { hue, initial, isEmojiOnly } from '../model/graphemes.js';
import { Names, isFor } from '../model/mentions.js';
import { isHeld } from '../model/outbox-item.js';
import { plain, write } from '../model/words.js';
import { unmarked, writeText } from '../text/rich.js';
import { copyOf, part } from './document.js';

const QUOTED = 200;
/** How much is read of a quoted message, marks and all. */
const READ = 5 * QUOTED;
/** What stands under a message that waits; a refusal has its own sentence. */
const HELD = { unsure: 'page.unsure', found: 'page.found' };

/** Who does what an act tells. */
function actor({ name }) {
  return Object.assign(document.createElement('bdi'), { textContent: name, className: 'message__actor' });
}

/** All of a message that may change while it is shown. */
function lookOf({ state, trouble, first, receipt, seq, text, earlier = [], reactions = [], removed, quote }) {
  const under = reactions.map(({ emoji, people }) => emoji + people.map(({ id }) => id).join(' '));
  return JSON.stringify([state, trouble, first, receipt, seq, text, earlier.length, under, removed, quote]);
}

const nobody = { names: new Names([]), me: new Names([]), ignores: () => false };

/** Somebody's disc: the first letter of the name, in a colour that belongs to it. */
export function paintDisc(disc, name) {
  disc.textContent = initial(name);
  disc.style.setProperty('--hue', hue(name));
}

/** Paints messages into their template. */
export class MessagePainter {
  #words;
  #dates;
  #people;
  #texts = new WeakMap();

  /** `people()`: {names, me, ignores(by)}, the first two Names. */
  constructor(words, dates, people = () => nobody) {
    this.#words = words;
    this.#dates = dates;
    this.#people = people;
  }

  /** A string that differs whenever the message has to be painted again. */
  look(row) {
    return [lookOf(row), this.#people().ignores(row.by)].join();
  }

  fill(element, { by, draft, own, act }) {
    paintDisc(part(element, 'disc'), by.name);
    part(element, 'name').textContent = by.name;
    part(element, 'you').hidden = !own;
    element.dataset.draft = draft;
    element.classList.toggle('message--own', own);
    element.classList.toggle('message--act', act);
  }

  paint(element, row) {
    const { state, first, receipt, at, seq, removed = false } = row;
    element.dataset.state = state;
    element.classList.toggle('message--removed', removed);
    element.classList.toggle('message--folded', this.#people().ignores(row.by));
    element.classList.toggle('message--first', first);
    element.classList.toggle('message--receipt', receipt === true);
    part(element, 'sending').hidden = state !== 'sending';
    part(element, 'after').hidden = !isHeld(state);
    part(element, 'time').hidden = state !== 'sent';
    if (state === 'sent') this.#paintTime(part(element, 'time'), at, seq);
    if (isHeld(state)) this.#paintTrouble(part(element, 'after'), state, row.trouble);
    this.#paintText(element, row);
    this.#paintQuote(part(element, 'quote'), row.quote);
    this.#paintEarlier(part(element, 'edited'), row.earlier ?? []);
    this.#paintReactions(part(element, 'reactions'), row.reactions ?? []);
  }

  #paintTrouble(after, state, { draft, code, words }) {
    after.dataset.draft = draft;
    write(part(after, 'why'), HELD[state] ? this.#words.parts(HELD[state]) : this.#why(code, words));
    after.querySelector('[data-act="again"]').textContent = this.#words.text(state === 'found' ? 'page.send' : 'page.again');
  }

  /** Only if it is another than before: a reader may have marked some of it. */
  #paintText(element, { text, removed, act, by, own }) {
    if (this.#texts.get(element) === (removed ? null : text)) return;
    this.#texts.set(element, removed ? null : text);
    const place = part(element, 'text');
    element.classList.toggle('message--emoji', isEmojiOnly(text));
    const people = this.#people();
    element.classList.toggle('message--for-me', !own && !removed && isFor(text, people.me));
    if (removed) place.textContent = this.#words.text('page.removed');
    else writeText(place, text, people);
    if (act && !removed) (place.querySelector(':scope > p') ?? place).prepend(actor(by), ' ');
  }

  #paintQuote(element, quote) {
    element.hidden = quote === undefined;
    if (!quote) return;
    element.value = quote.seq;
    write(element, this.#quoted(quote));
  }

  #quoted({ by, text, gone, removed }) {
    if (!by) return this.#words.parts(gone ? 'page.quote.gone' : 'page.quote.unknown');
    const what = removed ? this.#words.text('page.removed') : { name: unmarked(text.slice(0, READ)).slice(0, QUOTED) };
    return this.#words.parts('page.quote', { who: { name: by.name }, text: what });
  }

  #paintEarlier(element, earlier) {
    element.hidden = earlier.length === 0;
    part(element, 'earlier').replaceChildren(...earlier.map((one) => this.#earlier(one)));
  }

  #earlier({ text, at }) {
    const line = document.createElement('li');
    const time = document.createElement('time');
    Object.assign(time, { dateTime: at, title: this.#dates.full(at), textContent: this.#dates.time(at) });
    line.append(time, ' ', Object.assign(document.createElement('bdi'), { textContent: text }));
    return line;
  }

  #paintReactions(list, reactions) {
    list.hidden = reactions.length === 0;
    list.replaceChildren(...reactions.map((one) => this.#reaction(one)));
  }

  #reaction({ emoji, people, mine }) {
    const chip = copyOf('reaction');
    const button = chip.querySelector('button');
    const who = this.#words.list(people.map(({ name }) => ({ name })));
    const values = { who, emoji };
    Object.assign(button, { value: emoji, title: plain(who) });
    button.setAttribute('aria-pressed', String(mine));
    button.setAttribute('aria-label', this.#words.counted('page.reaction', people.length, values));
    part(chip, 'emoji').textContent = emoji;
    part(chip, 'count').textContent = this.#words.number(people.length);
    return chip;
  }

  #why(code, words) {
    const key = `refused.${code}`;
    const ours = this.#words.text(this.#words.has(key) ? key : 'page.not-sent.why');
    return this.#words.parts('page.not-sent', { why: words === undefined ? ours : { name: words } });
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
