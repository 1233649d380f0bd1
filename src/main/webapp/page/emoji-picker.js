import { kinds, recent, used } from './emoji.js';
import { deviceStore } from './kept.js';

/**
 * <parley-emoji>: a sheet of emoji, made when it is first opened. `choose(beside)` is a promise of the one that was
 * chosen, or null. Give it `words`.
 */
export class ParleyEmoji extends HTMLElement {
  words = null;
  #answer = () => {};

  connectedCallback() {
    this.addEventListener('toggle', ({ newState }) => newState === 'closed' && this.#answered(null));
    this.addEventListener('click', ({ target }) => this.#pressed(target.closest('button')));
    this.addEventListener('keydown', (event) => this.#key(event));
  }

  choose(beside) {
    this.#answered(null);
    this.#fill();
    this.#stand(beside.getBoundingClientRect());
    this.showPopover();
    this.querySelector('[data-emoji]').focus();
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  #pressed(button) {
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
    const often = ['often', recent(deviceStore())];
    const first = this.querySelector('section');
    if (first) first.replaceWith(this.#group(often));
    else this.append(...[often, ...kinds()].map((group) => this.#group(group)));
  }

  #group([name, emoji]) {
    const section = document.getElementById('emoji-kind').content.firstElementChild.cloneNode(true);
    section.querySelector('h3').textContent = this.words.text(`page.emoji.${name}`);
    section.querySelector('[data-all]').replaceChildren(...emoji.map(buttonFor));
    return section;
  }

  /** Near what it belongs to where there is space, else (CSS) at the lower end of the screen. */
  #stand({ top, bottom, left, right }) {
    const below = innerHeight - bottom > innerHeight / 2;
    const start = Math.min(Math.max(8, (left + right) / 2 - 160), Math.max(8, innerWidth - 340));
    this.style.setProperty('--top', below ? `${bottom + 4}px` : 'auto');
    this.style.setProperty('--bottom', below ? 'auto' : `${innerHeight - top + 4}px`);
    this.style.setProperty('--left', `${start}px`);
  }

  /** Arrows go through the emoji as they stand. */
  #key(event) {
    const all = [...this.querySelectorAll('[data-emoji]')];
    const at = all.indexOf(document.activeElement);
    const line = Math.max(1, Math.floor(this.querySelector('[data-all]').clientWidth / all[0].offsetWidth));
    const forward = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const steps = { ArrowRight: forward, ArrowLeft: -forward, ArrowDown: line, ArrowUp: -line };
    if (!(event.key in steps) || at < 0) return;
    event.preventDefault();
    all[Math.min(all.length - 1, Math.max(0, at + steps[event.key]))].focus();
  }
}

function buttonFor(emoji) {
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', textContent: emoji, className: 'emoji', tabIndex: -1 });
  button.dataset.emoji = emoji;
  return button;
}

customElements.define('parley-emoji', ParleyEmoji);
