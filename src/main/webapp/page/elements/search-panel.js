import { JUMP, emit } from '../events.js';
import { followUp } from '../model/search.js';
import { copyOf, followed, part } from '../view/document.js';
import { onKey } from '../view/keys.js';

const PAUSE = 250;

/** <parley-search>: the search dialog. Give it `search` (a Search), `words`, a `painter` and `copies`. */
export class ParleySearch extends HTMLElement {
  search = null;
  words = null;
  painter = null;
  copies = null;
  #shown = [];
  #typing = null;

  connectedCallback() {
    this.#field.addEventListener('input', () => this.#typed());
    part(this, 'form').addEventListener('submit', (event) => this.#submitted(event));
    part(this, 'close').addEventListener('click', () => this.close());
    part(this, 'more').addEventListener('click', () => this.#on());
    part(this, 'hits').addEventListener('click', (event) => this.#chosen(event));
    onKey(this.#dialog, (event) => this.#key(event));
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

  /** Times are written in another way. */
  repaint() {
    for (const { entry, hit } of this.#shown) this.painter.paintHit(entry, hit);
  }

  get #dialog() {
    return this.querySelector('dialog');
  }

  get #field() {
    return this.querySelector('input');
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
    return [...part(this, 'hits').querySelectorAll('a')];
  }

  /** Shows the hits from this one on; the earlier ones are shown already. */
  #show(from) {
    if (from === 0) this.#forget();
    part(this, 'hits').append(...this.search.hits.slice(from).map((hit) => this.#entry(hit)));
    part(this, 'more').hidden = !this.search.more;
    this.#say();
  }

  #forget() {
    for (const { copy } of this.#shown.splice(0)) copy.drop();
    part(this, 'hits').replaceChildren();
  }

  /** A line for a hit, which follows its message. */
  #entry(hit) {
    const shown = { entry: copyOf('hit'), hit };
    const follow = (message) => {
      shown.hit = followUp(hit, message, this.search.query);
      this.painter.paintHit(shown.entry, shown.hit);
    };
    shown.copy = this.copies.keep(hit, follow, hit.asOf);
    this.#shown.push(shown);
    return shown.entry;
  }

  #say() {
    part(this, 'found').textContent = this.search.sentence(this.words);
  }

  #chosen(event) {
    const link = followed(event, 'a');
    if (!link) return;
    this.querySelector('[aria-current]')?.removeAttribute('aria-current');
    link.setAttribute('aria-current', 'true');
    // The style sheet says whether it covers the log.
    if (getComputedStyle(this.#dialog).getPropertyValue('--covers').trim() === 'yes') this.#dialog.close();
    emit(this, JUMP, { seq: Number(link.hash.slice(1)) });
  }

  /** Up and down go from the field through the hits and back. */
  #key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') this.close();
    else if (step === undefined) return;
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
