import { copy } from './clipboard.js';

const SHOWN_FOR = 2_000;

/** <parley-code>: a block of code with a button that copies it. Give it `text` and `words`. */
export class ParleyCode extends HTMLElement {
  words = null;

  connectedCallback() {
    this.#button.onclick = () => this.#press();
  }

  set text(text) {
    this.querySelector('code').textContent = text;
  }

  get #button() {
    return this.querySelector('button');
  }

  async #press() {
    const copied = await copy(this.querySelector('code').textContent);
    this.#button.focus();
    this.#say(copied ? 'page.code.copied' : 'page.code.not-copied');
    setTimeout(() => this.#say('page.code.copy'), SHOWN_FOR);
  }

  #say(key) {
    this.#button.textContent = this.words.text(key);
  }
}

customElements.define('parley-code', ParleyCode);
