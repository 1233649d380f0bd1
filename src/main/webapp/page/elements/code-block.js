import { copy } from '../device/clipboard.js';
import { highlighted } from '../text/highlight.js';
import { part } from '../view/document.js';

const SHOWN_FOR = 2_000;

function coloured({ text, look }) {
  return look === null ? text : Object.assign(document.createElement('span'), { className: `code--${look}`, textContent: text });
}

/** <parley-code>: a block of code in colours, its language, and a button that copies it. */
export class ParleyCode extends HTMLElement {
  #before;
  #isColoured = false;

  connectedCallback() {
    this.#button.onclick = () => this.#press();
    if (!this.#isColoured) this.#colour();
  }

  async #colour() {
    this.#isColoured = true;
    const code = this.querySelector('code');
    const pieces = await highlighted(code.textContent, part(this, 'language').textContent);
    if (pieces !== null) code.replaceChildren(...pieces.map(coloured));
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
