import { ownSentence, sentence } from './comings.js';
import { hue, initial, isEmojiOnly } from './graphemes.js';
import { Names, isFor } from './mentions.js';
import { writeText } from './rich.js';
import { write } from './words.js';

/** The part of a row that has this name in its template. */
const part = (element, name) => element.querySelector(`[data-${name}]`);

const nobody = { names: new Names([]), me: new Names([]) };

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

  /** `people()` are those who may be mentioned now: `names` and `me`, both Names. */
  constructor(words, dates, people = () => nobody) {
    this.#words = words;
    this.#dates = dates;
    this.#people = people;
  }

  /** A string that differs whenever the row has to be painted again. */
  look(row, now) {
    if (row.kind === 'said') return [row.state, row.code, row.words, row.first, row.receipt, row.seq].join();
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
    if (row.kind === 'restart') write(element, this.#words.parts('page.restarted'));
  }

  #range({ from, last }) {
    return { from: this.#words.number(from), to: this.#words.number(last) };
  }

  #fillMessage(element, { by, text, draft, own }) {
    paintDisc(part(element, 'disc'), by.name);
    part(element, 'name').textContent = by.name;
    const people = this.#people();
    writeText(part(element, 'text'), text, people);
    element.classList.toggle('message--for-me', !own && isFor(text, people.me));
    part(element, 'you').hidden = !own;
    element.dataset.draft = draft;
    element.classList.toggle('message--own', own);
    element.classList.toggle('message--emoji', isEmojiOnly(text));
  }

  #paintMessage(element, { state, code, words, first, receipt, at }) {
    element.dataset.state = state;
    element.classList.toggle('message--first', first);
    element.classList.toggle('message--receipt', receipt === true);
    part(element, 'sending').hidden = state !== 'sending';
    part(element, 'after').hidden = state !== 'refused';
    part(element, 'time').hidden = state !== 'sent';
    if (state === 'sent') this.#paintTime(part(element, 'time'), at);
    if (state === 'refused') write(part(element, 'why'), this.#why(code, words));
  }

  #why(code, words) {
    const key = `refused.${code}`;
    const ours = this.#words.text(this.#words.has(key) ? key : 'page.not-sent.why');
    return this.#words.parts('page.not-sent', { why: words === undefined ? ours : { name: words } });
  }

  #paintTime(time, at) {
    const full = this.#dates.full(at);
    time.dateTime = at;
    time.title = full;
    part(time, 'clock').textContent = this.#dates.time(at);
    part(time, 'full').textContent = full;
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
