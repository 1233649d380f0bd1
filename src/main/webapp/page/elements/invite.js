import './notice.js';
import { copy } from '../device/clipboard.js';

const SHOWN_FOR = 2_000;

/** <parley-invite>: the room's code; a press copies the invite link. Give it `link` and `words`. */
export class ParleyInvite extends HTMLElement {
  link = '';
  words = null;

  connectedCallback() {
    this.querySelector('button').addEventListener('click', () => this.#press());
  }

  async #press() {
    const copied = await copy(this.link);
    this.querySelector('button').focus();
    if (!copied) return this.#offer();
    this.#say(this.words.text('page.copied'));
    setTimeout(() => this.#say(''), SHOWN_FOR);
  }

  #offer() {
    const text = this.words.text('page.not-copied', { link: this.link });
    document.querySelector('parley-notice').offer(text, this.link);
  }

  #say(text) {
    this.querySelector('[data-copied]').textContent = text;
    this.classList.toggle('invite--copied', text !== '');
  }
}

customElements.define('parley-invite', ParleyInvite);
