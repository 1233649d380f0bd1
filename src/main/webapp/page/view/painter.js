import { ownSentence, sentence } from '../model/comings.js';
import { hue, initial, isEmojiOnly } from '../model/graphemes.js';
import { Names, isFor } from '../model/mentions.js';
import { isHeld } from '../model/outbox.js';
import { unmarked, writeText } from '../text/rich.js';
import { plain, write } from '../model/words.js';

const QUOTED = 200;
/** So much is read of a message that is quoted, marks and all: many may answer a long one. */
const READ = 5 * QUOTED;
/** What stands under a message that waits for its author's word; why one was refused is a sentence of its own. */
const HELD = { unsure: 'page.unsure', found: 'page.found' };

const renamed = ({ was, by }) => ({ was: { name: was }, who: { name: by.name } });

/** Who does what an act tells. */
function actor({ name }) {
  return Object.assign(document.createElement('bdi'), { textContent: name, className: 'message__actor' });
}

/** All of a message that may change while it is shown. */
function lookOf({ state, trouble, first, receipt, seq, text, earlier = [], reactions = [], removed, quote }) {
  const under = reactions.map(({ emoji, people }) => emoji + people.map(({ id }) => id).join(' '));
  return JSON.stringify([state, trouble, first, receipt, seq, text, earlier.length, under, removed, quote]);
}

/** The part of a row that has this name in its template. */
const part = (element, name) => element.querySelector(`[data-${name}]`);

const nobody = { names: new Names([]), me: new Names([]), ignores: () => false };

/** Somebody's disc: the first letter of the name, in a colour that belongs to it. */
export function paintDisc(disc, name) {
  disc.textContent = initial(name);
  disc.style.setProperty('--hue', hue(name));
}

/** Makes rows from the templates of the page. What people wrote becomes text, and of Markdown what the sanitiser lets through. */
export class Painter {
  #words;
  #dates;
  #people;
  #texts = new WeakMap();

  /** `people()` are those who may be mentioned now: `names` and `me`, both Names; it `ignores(by)`. */
  constructor(words, dates, people = () => nobody) {
    this.#words = words;
    this.#dates = dates;
    this.#people = people;
  }

  /** A string that differs whenever the row has to be painted again. */
  look(row, now) {
    if (row.kind === 'said') return [lookOf(row), this.#people().ignores(row.by)].join();
    if (row.kind === 'day') return this.#dates.day(row.at, now);
    return row.kind === 'comings' ? row.events.length : '';
  }

  make(row) {
    const name = row.kind === 'comings' && row.events.length === 1 ? 'line' : row.kind;
    const template = document.getElementById(`row-${name}`) ?? document.getElementById('row-line');
    const element = template.content.firstElementChild.cloneNode(true);
    element.dataset.kind = row.kind;
    if (row.kind === 'said') this.#fillMessage(element, row);
    return element;
  }

  paint(element, row, now) {
    if (row.seq !== undefined) element.dataset.seq = row.seq;
    if (row.kind === 'said') this.#paintMessage(element, row);
    if (row.kind === 'day') part(element, 'words').textContent = this.#dates.day(row.at, now);
    if (row.kind === 'comings') this.#paintComings(element, row);
    if (row.kind === 'gap') write(element, this.#words.parts('page.gap', this.#range(row)));
    if (row.kind === 'renamed') write(element, this.#words.parts('page.renamed', renamed(row)));
    if (row.kind === 'topic') write(element, this.#topic(row));
    if (row.kind === 'restart') write(element, this.#words.parts('page.restarted'));
  }

  #topic({ by, topic }) {
    const values = { who: { name: by.name }, topic: { name: topic } };
    return this.#words.parts(topic === '' ? 'page.topic.cleared' : 'page.topic.set', values);
  }

  #range({ from, last }) {
    return { from: this.#words.number(from), to: this.#words.number(last) };
  }

  #fillMessage(element, { by, draft, own, act }) {
    paintDisc(part(element, 'disc'), by.name);
    part(element, 'name').textContent = by.name;
    part(element, 'you').hidden = !own;
    element.dataset.draft = draft;
    element.classList.toggle('message--own', own);
    element.classList.toggle('message--act', act);
  }

  #paintMessage(element, row) {
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
    const chip = document.getElementById('reaction').content.firstElementChild.cloneNode(true);
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

  #paintComings(element, { events, own }) {
    const parts = own ? ownSentence(events[0], this.#words) : sentence(events, this.#words);
    write(part(element, 'sum') ?? element, parts);
    element.title = this.#dates.full(events.at(-1).at);
    part(element, 'each')?.replaceChildren(...events.map((event) => this.#oneComing(event)));
  }

  #oneComing({ kind, by, at }) {
    const line = document.createElement('li');
    write(line, this.#words.parts(`page.each.${kind}`, { who: { name: by.name }, time: this.#dates.time(at) }));
    return line;
  }
}
