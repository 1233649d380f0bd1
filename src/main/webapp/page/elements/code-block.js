import { copy } from '../device/clipboard.js';

const SHOWN_FOR = 2_000;

/** <parley-code>: a block of code and a button that copies it. */
export class ParleyCode extends HTMLElement {
  #before;

  connectedCallback() {
    this.#button.onclick = () => this.#press();
  }

  get #button() {
    return this.querySelector('button');
  }

  async #press() {
    const button = this.#button;
    const { copied, notCopied } = button.dataset;
    this.#before ??= button.textContent;
    button.textContent = (await copy(this.querySelector('code').textContent)) ? copied : notCopied;
    button.focus();
    setTimeout(() => (button.textContent = this.#before), SHOWN_FOR);
  }
}

customElements.define('parley-code', ParleyCode);
