import { JUMP, tell } from '../events.js';
import { write } from '../model/words.js';

const PAUSE = 250;

/**
 * <parley-search>: the search dialog. Give it `search` (a Search), `words` and `dates`. Tells JUMP; where it covers
 * the log it closes then.
 */
export class ParleySearch extends HTMLElement {
  search = null;
  words = null;
  dates = null;
  #typing = null;

  connectedCallback() {
    this.#field.addEventListener('input', () => this.#typed());
    this.#part('form').addEventListener('submit', (event) => this.#submitted(event));
    this.#part('close').addEventListener('click', () => this.close());
    this.#part('more').addEventListener('click', () => this.#on());
    this.#part('hits').addEventListener('click', (event) => this.#chosen(event));
    this.#dialog.addEventListener('keydown', (event) => this.#key(event));
  }

  open() {
    if (!this.#dialog.open) this.#dialog.show();
    this.#field.focus();
    this.#field.select();
  }

  close() {
    this.#dialog.close();
    document.getElementById('search-button').focus();
  }

  get #dialog() {
    return this.querySelector('dialog');
  }

  get #field() {
    return this.querySelector('input');
  }

  #part(name) {
    return this.querySelector(`[data-${name}]`);
  }

  #typed() {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#find(), PAUSE);
  }

  #submitted(event) {
    event.preventDefault();
    clearTimeout(this.#typing);
    this.#find();
  }

  async #find() {
    const found = this.search.find(this.#field.value);
    this.#say();
    if (await found) this.#show(0);
  }

  async #on() {
    const shown = this.search.hits.length;
    const found = this.search.on();
    this.#say();
    if (!(await found)) return;
    this.#show(shown);
    this.#links[shown]?.focus();
  }

  get #links() {
    return [...this.#part('hits').querySelectorAll('a')];
  }

  /** Shows the hits from this one on; those before it stand already. */
  #show(from) {
    if (from === 0) this.#part('hits').replaceChildren();
    this.#part('hits').append(...this.search.hits.slice(from).map((hit) => this.#entry(hit)));
    this.#part('more').hidden = !this.search.more;
    this.#say();
  }

  #say() {
    this.#part('found').textContent = this.search.sentence(this.words);
  }

  #entry({ seq, at, by, before, hit, after }) {
    const entry = document.getElementById('hit').content.firstElementChild.cloneNode(true);
    entry.querySelector('a').href = `#${seq}`;
    write(entry.querySelector('[data-who]'), [{ name: by.name }]);
    const time = entry.querySelector('time');
    Object.assign(time, { dateTime: at, textContent: this.dates.short(at), title: this.dates.full(at) });
    const mark = document.createElement('mark');
    mark.textContent = hit;
    entry.querySelector('[data-excerpt]').replaceChildren(before, ...(hit === '' ? [] : [mark]), after);
    return entry;
  }

  #chosen(event) {
    const link = event.target.closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.querySelector('[aria-current]')?.removeAttribute('aria-current');
    link.setAttribute('aria-current', 'true');
    if (getComputedStyle(this.#dialog).getPropertyValue('--covers').trim() === 'yes') this.#dialog.close();
    tell(this, JUMP, { seq: Number(link.hash.slice(1)) });
  }

  /** Up and down go from the field through the hits and back. */
  #key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') this.close();
    else if (step === undefined || event.isComposing) return;
    else this.#step(step);
    event.preventDefault();
    event.stopPropagation();
  }

  #step(step) {
    const stops = [this.#field, ...this.#links];
    const next = stops[Math.max(0, stops.indexOf(document.activeElement) + step)];
    next?.focus();
  }
}

customElements.define('parley-search', ParleySearch);
