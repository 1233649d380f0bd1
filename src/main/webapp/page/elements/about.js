import { ABANDON, ABOUT, emit } from '../events.js';
import { write } from '../model/words.js';
import { part } from '../view/document.js';

/** <parley-about>: the message that the text in the composer answers or edits. Give it `words`. */
export class ParleyAbout extends HTMLElement {
  words = null;
  /** {name: 'edit' or 'reply', seq, who, text, before: what stood in the composer}, or null. */
  about = null;

  connectedCallback() {
    this.querySelector('button').addEventListener('click', () => emit(this, ABANDON));
  }

  begin(about) {
    this.about = about;
    const { name, who } = about;
    write(part(this, 'what'), this.words.parts(`page.about.${name}`, { who: { name: who.name } }));
    this.hidden = false;
    emit(this, ABOUT);
  }

  /** Shows the message as it is now. */
  follow({ line, removed }) {
    part(this, 'text').textContent = removed ? this.words.text('page.removed') : line;
  }

  end() {
    this.about = null;
    part(this, 'text').textContent = '';
    this.hidden = true;
    emit(this, ABOUT);
  }
}

customElements.define('parley-about', ParleyAbout);
