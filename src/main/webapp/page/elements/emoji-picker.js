import { emojiNamed } from '../model/completing.js';
import { kinds, recent, used } from '../model/emoji.js';
import { emoji as names } from '../device/emoji-names.js';
import { deviceStore } from '../device/device-storage.js';
import { copyOf, part } from '../view/document.js';
import { onKey } from '../view/keys.js';

/** On a touch screen a focused field opens the keyboard, over half of the emoji. */
const byFinger = matchMedia('(hover: none) and (pointer: coarse)');

/** <parley-emoji>: emoji by kind or by name. Give it `words`. `choose(beside)` is a promise of one, or null. */
export class ParleyEmoji extends HTMLElement {
  words = null;
  #answer = () => {};

  connectedCallback() {
    this.addEventListener('toggle', ({ newState }) => newState === 'closed' && this.#answered(null));
    this.addEventListener('click', ({ target }) => this.#take(target.closest('[data-emoji]')));
    onKey(this, (event) => this.#key(event));
    this.#field.addEventListener('input', () => this.#find());
  }

  choose(beside) {
    this.#answered(null);
    this.#fill();
    this.#stand(beside.getBoundingClientRect());
    this.showPopover();
    (byFinger.matches ? this.#shown[0] : this.#field).focus();
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  get #field() {
    return this.querySelector('input');
  }

  /** The visible buttons, in order. */
  get #shown() {
    return [...part(this, part(this, 'found').hidden ? 'kinds' : 'found').querySelectorAll('[data-emoji]')];
  }

  #take(button) {
    if (!button) return;
    used(button.dataset.emoji, deviceStore());
    this.#answered(button.dataset.emoji);
    this.hidePopover();
  }

  #answered(emoji) {
    const answer = this.#answer;
    this.#answer = () => {};
    answer(emoji);
  }

  #fill() {
    const often = this.#group(['often', recent(deviceStore())]);
    const all = part(this, 'kinds');
    if (all.firstElementChild) all.firstElementChild.replaceWith(often);
    else all.append(often, ...kinds().map((group) => this.#group(group)));
    this.#field.value = '';
    this.#show('', []);
  }

  #group([name, emoji]) {
    const section = copyOf('emoji-kind');
    section.querySelector('h3').textContent = this.words.text(`page.emoji.${name}`);
    part(section, 'all').replaceChildren(...emoji.map((one) => buttonFor(one)));
    return section;
  }

  /** The names may arrive late: only the current text counts. */
  async #find() {
    const typed = this.#field.value;
    const found = emojiNamed(await names(), typed);
    if (typed === this.#field.value) this.#show(typed, found);
  }

  #show(typed, found) {
    const searches = typed.trim() !== '';
    part(this, 'found').hidden = !searches;
    part(this, 'kinds').hidden = searches;
    part(this, 'found').replaceChildren(...found.map(({ emoji, name }) => buttonFor(emoji, name)));
    part(this, 'count').textContent = searches ? this.words.counted('page.completions', found.length) : '';
    part(this, 'none').hidden = !searches || found.length > 0;
  }

  /** Near the button; on a small screen the style sheet puts it at the lower end. */
  #stand({ top, bottom, left, right }) {
    const below = innerHeight - bottom > innerHeight / 2;
    const start = Math.min(Math.max(8, (left + right) / 2 - 160), Math.max(8, innerWidth - 340));
    this.style.setProperty('--top', below ? `${bottom + 4}px` : 'auto');
    this.style.setProperty('--bottom', below ? 'auto' : `${innerHeight - top + 4}px`);
    this.style.setProperty('--left', `${start}px`);
  }

  /** Arrows go through the emoji, Enter in the field takes the first, letters go to the field. */
  #key(event) {
    const { key, target } = event;
    if (target === this.#field) this.#keyInField(event);
    else if (this.#step(this.#shown.indexOf(target), key)) event.preventDefault();
    else if (isLetter(event)) this.#field.focus();
  }

  #keyInField(event) {
    const takes = event.key === 'Enter';
    if (!takes && event.key !== 'ArrowDown') return;
    event.preventDefault();
    if (!takes) this.#shown[0]?.focus();
    else if (!part(this, 'found').hidden) this.#take(this.#shown[0]);
  }

  /** Whether this key is an arrow; up from the first line leads to the field. */
  #step(at, key) {
    const all = this.#shown;
    const forward = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const line = at < 0 ? 1 : Math.max(1, Math.floor(all[at].parentElement.clientWidth / all[at].offsetWidth));
    const steps = { ArrowRight: forward, ArrowLeft: -forward, ArrowDown: line, ArrowUp: -line };
    if (!(key in steps) || at < 0) return false;
    const to = at + steps[key];
    if (to < 0) this.#field.focus();
    else all[Math.min(all.length - 1, to)].focus();
    return true;
  }
}

const isLetter = ({ key, ctrlKey, metaKey, altKey }) => key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;

function buttonFor(emoji, name) {
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', textContent: emoji, className: 'emoji', tabIndex: -1 });
  if (name) button.title = `:${name}:`;
  button.dataset.emoji = emoji;
  return button;
}

customElements.define('parley-emoji', ParleyEmoji);
