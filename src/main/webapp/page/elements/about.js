import { unmarked } from '../text/rich.js';
import { write } from '../model/words.js';

/**
 * <parley-about>: above the composer, what the text in it is about: an answer to a message, or an edit of one. Give it
 * `words`. It tells `cancel`, when that was pressed, and `about`, when what it is about has changed.
 */
export class ParleyAbout extends HTMLElement {
  words = null;
  /** {name: 'edit' or 'reply', seq, who, text, before: what stood in the composer}, or null. */
  about = null;

  connectedCallback() {
    this.querySelector('button').addEventListener('click', () => this.#tell('cancel'));
  }

  begin(about) {
    this.about = about;
    const { name, who, text } = about;
    write(this.querySelector('[data-what]'), this.words.parts(`page.about.${name}`, { who: { name: who.name } }));
    this.querySelector('[data-text]').textContent = unmarked(text);
    this.hidden = false;
    this.#tell('about');
  }

  end() {
    this.about = null;
    this.hidden = true;
    this.#tell('about');
  }

  #tell(type) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true }));
  }
}

customElements.define('parley-about', ParleyAbout);
