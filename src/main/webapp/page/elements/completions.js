import { begun, offersOfEmoji, offersOfPeople } from '../model/completing.js';
import { emoji } from '../device/emoji-names.js';
import { copyOf, part } from '../view/document.js';
import { onKey } from '../view/keys.js';
import { typeInto } from '../view/typed.js';

/**
 * <parley-completions>: people after "@", emoji after ":". Give it `words` and `people()`. The field keeps the
 * focus; arrows choose, Tab takes, Escape closes. Enter takes what was chosen or surely meant; else it sends.
 */
export class ParleyCompletions extends HTMLElement {
  words = null;
  people = () => [];
  #offers = [];
  #from = 0;
  #chosen = 0;
  #entered = false;

  connectedCallback() {
    const field = this.#field;
    field.addEventListener('input', () => this.#look());
    field.addEventListener('blur', () => this.#show([]));
    field.addEventListener('click', () => this.#show([]));
    onKey(field.form, (event) => this.#key(event), { capture: true });
    this.addEventListener('pointerdown', (event) => event.preventDefault());
    this.addEventListener('click', ({ target }) => this.#press(target.closest('[role="option"]')));
  }

  get #field() {
    return document.getElementById('text');
  }

  get #list() {
    return this.querySelector('[role="listbox"]');
  }

  async #look() {
    const { value, selectionEnd } = this.#field;
    const found = begun(value, selectionEnd);
    const offers = found ? await this.#offersFor(found) : [];
    if (this.#field.value !== value) return;
    this.#from = found?.from ?? 0;
    this.#show(document.activeElement === this.#field ? offers : []);
  }

  async #offersFor({ kind, typed }) {
    return kind === 'emoji' ? offersOfEmoji(await emoji(), typed) : offersOfPeople(this.people(), typed);
  }

  #show(offers) {
    this.#offers = offers;
    this.hidden = offers.length === 0;
    this.#list.replaceChildren(...offers.map((offer, i) => this.#option(offer, i)));
    part(this, 'count').textContent =
      offers.length === 0 ? '' : this.words.counted('page.completions', offers.length);
    this.#choose(0);
    this.#entered = offers[0]?.sure ?? false;
  }

  #option({ label, sign }, i) {
    const option = copyOf('completion');
    option.id = `completion-${i}`;
    part(option, 'sign').textContent = sign ?? '';
    option.querySelector('bdi').textContent = label;
    return option;
  }

  #choose(i) {
    this.#chosen = i;
    [...this.#list.children].forEach((option, j) => option.setAttribute('aria-selected', String(i === j)));
    this.#list.children[i]?.scrollIntoView({ block: 'nearest' });
    if (this.hidden) this.#field.removeAttribute('aria-activedescendant');
    else this.#field.setAttribute('aria-activedescendant', `completion-${i}`);
  }

  #step(by) {
    const count = this.#offers.length;
    this.#choose((this.#chosen + by + count) % count);
    this.#entered = true;
  }

  #key(event) {
    if (this.hidden || event.target !== this.#field) return;
    const acts = {
      ArrowDown: () => this.#step(1),
      ArrowUp: () => this.#step(-1),
      Escape: () => this.#show([]),
      Enter: () => this.#take(this.#chosen),
      Tab: () => this.#take(this.#chosen),
    };
    if (!(event.key in acts) || event.shiftKey) return;
    if (event.key === 'Enter' && !this.#entered) return this.#show([]);
    event.preventDefault();
    event.stopPropagation();
    acts[event.key]();
  }

  #press(option) {
    if (option) this.#take([...this.#list.children].indexOf(option));
  }

  #take(i) {
    const { text } = this.#offers[i];
    this.#show([]);
    typeInto(this.#field, text, this.#from, this.#field.selectionEnd);
  }
}

customElements.define('parley-completions', ParleyCompletions);
