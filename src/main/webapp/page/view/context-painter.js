import { plain, write } from '../model/words.js';
import { oneLine } from '../text/shown.js';
import { copyOf, part } from './document.js';

const QUOTED = 200;

/** Paints what other events add to a message: the quoted one, earlier versions, reactions. */
export class ContextPainter {
  #words;
  #dates;

  constructor(words, dates) {
    this.#words = words;
    this.#dates = dates;
  }

  paint(element, { quote, earlier = [], reactions = [] }) {
    this.#paintQuote(part(element, 'quote'), quote);
    part(element, 'edited').hidden = earlier.length === 0;
    part(element, 'earlier').replaceChildren(...earlier.map((one) => this.#earlier(one)));
    part(element, 'reactions').hidden = reactions.length === 0;
    part(element, 'reactions').replaceChildren(...reactions.map((one) => this.#reaction(one)));
  }

  #paintQuote(element, quote) {
    element.hidden = quote === undefined;
    if (!quote) return;
    element.value = quote.seq;
    write(element, this.#quoted(quote));
  }

  #quoted({ by, text, gone, removed }) {
    if (!by) return this.#words.parts(gone ? 'page.quote.gone' : 'page.quote.unknown');
    const what = removed ? this.#words.text('page.removed') : { name: oneLine(text).slice(0, QUOTED) };
    return this.#words.parts('page.quote', { who: { name: by.name }, text: what });
  }

  #earlier({ text, at }) {
    const line = document.createElement('li');
    const time = document.createElement('time');
    Object.assign(time, { dateTime: at, title: this.#dates.full(at), textContent: this.#dates.time(at) });
    line.append(time, ' ', Object.assign(document.createElement('bdi'), { textContent: text }));
    return line;
  }

  #reaction({ emoji, people, mine }) {
    const chip = copyOf('reaction');
    const button = chip.querySelector('button');
    const who = this.#words.list(people.map(({ name }) => ({ name })));
    Object.assign(button, { value: emoji, title: plain(who) });
    button.setAttribute('aria-pressed', String(mine));
    button.setAttribute('aria-label', this.#words.counted('page.reaction', people.length, { who, emoji }));
    part(chip, 'emoji').textContent = emoji;
    part(chip, 'count').textContent = this.#words.number(people.length);
    return chip;
  }
}
