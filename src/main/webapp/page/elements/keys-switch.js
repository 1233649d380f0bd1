import { lettersAreOn, switchLetters } from '../view/letters.js';

/** <parley-keys>: whether single characters are commands, stored on this device. */
export class ParleyKeys extends HTMLElement {
  connectedCallback() {
    this.querySelector('input').addEventListener('change', ({ target }) => this.#choose(target.checked));
    this.#show();
  }

  #choose(on) {
    switchLetters(on);
    this.#show();
  }

  /** The style sheet shows or hides the letters on the acts. */
  #show() {
    this.querySelector('input').checked = lettersAreOn();
    document.documentElement.dataset.letters = lettersAreOn() ? 'on' : 'off';
  }
}

customElements.define('parley-keys', ParleyKeys);
