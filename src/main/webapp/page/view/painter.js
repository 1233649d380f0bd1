import { ownSentence, sentence } from '../model/comings.js';
import { ROLE_KINDS, roleKey } from '../model/roles.js';
import { SANCTION_KINDS, sanctionParts } from '../model/sanctions.js';
import { write } from '../model/words.js';
import { excerptOf } from '../text/shown.js';
import { part } from './document.js';
import { MessagePainter } from './message-painter.js';

const roleNames = ({ by, member = by }) => ({ by: { name: by.name }, who: { name: member.name } });
const renamed = ({ was, by }) => ({ was: { name: was }, who: { name: by.name } });

/** The words around a match, which is marked. */
function excerpt({ text, from, to }) {
  const { before, hit, after } = excerptOf(text, from, to);
  const mark = Object.assign(document.createElement('mark'), { textContent: hit });
  return [before, ...(hit === '' ? [] : [mark]), after];
}

/** Makes rows from the templates. Text that people wrote stays text, or is drawn as it was marked. */
export class Painter {
  #words;
  #dates;
  #messages;

  /** `people`: as MessagePainter has it. */
  constructor(words, dates, people) {
    this.#words = words;
    this.#dates = dates;
    this.#messages = new MessagePainter(words, dates, people);
  }

  /** A string that changes whenever the row has to be painted again. */
  look(row, now) {
    if (row.kind === 'said') return this.#messages.look(row);
    if (row.kind === 'day') return this.#dates.day(row.at, now);
    return row.kind === 'comings' ? row.events.length : '';
  }

  make(row) {
    const name = row.kind === 'comings' && row.events.length === 1 ? 'line' : row.kind;
    const template = document.getElementById(`row-${name}`) ?? document.getElementById('row-line');
    const element = template.content.firstElementChild.cloneNode(true);
    element.dataset.kind = row.kind;
    if (row.kind === 'said') this.#messages.fill(element, row);
    return element;
  }

  paint(element, row, now) {
    if (row.seq !== undefined) element.dataset.seq = row.seq;
    if (row.kind === 'said') this.#messages.paint(element, row);
    if (row.kind === 'day') part(element, 'words').textContent = this.#dates.day(row.at, now);
    if (row.kind === 'comings') this.#paintComings(element, row);
    if (row.kind === 'gap') write(element, this.#words.parts('page.gap', this.#range(row)));
    if (row.kind === 'renamed') write(element, this.#words.parts('page.renamed', renamed(row)));
    if (row.kind === 'topic') write(element, this.#topic(row));
    if (ROLE_KINDS.has(row.kind)) write(element, this.#words.parts(roleKey(row), roleNames(row)));
    if (SANCTION_KINDS.has(row.kind)) write(element, sanctionParts(row, this.#words));
    if (row.kind === 'restart') write(element, this.#words.parts('page.restarted'));
  }

  /** Paints a hit of a search as its message is now. */
  paintHit(entry, { seq, at, by, removed, edited, ...found }) {
    entry.querySelector('a').href = `#${seq}`;
    write(part(entry, 'who'), [{ name: by.name }]);
    const time = entry.querySelector('time');
    Object.assign(time, { dateTime: at, textContent: this.#dates.short(at), title: this.#dates.full(at) });
    part(entry, 'excerpt').replaceChildren(...(removed ? [this.#words.text('page.removed')] : excerpt(found)));
    part(entry, 'note').textContent = edited && !removed ? this.#words.text('page.search.edited') : '';
  }

  #topic({ by, topic }) {
    const values = { who: { name: by.name }, topic: { name: topic } };
    return this.#words.parts(topic === '' ? 'page.topic.cleared' : 'page.topic.set', values);
  }

  #range({ from, last }) {
    return { from: this.#words.number(from), to: this.#words.number(last) };
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
