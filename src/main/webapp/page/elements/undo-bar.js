import { UNDO, emit } from '../events.js';
import { part } from '../view/document.js';
import { onKey } from '../view/keys.js';

const FIELDS = 'input, textarea, select';
const OTHER_ALPHABET = /^[^\u0000-\u024f]/;

/** Ctrl+Z, except in a field with text: there it undoes the typing. On other alphabets the place of the key counts. */
function isUndo({ key, code, ctrlKey, metaKey, shiftKey, altKey, target }) {
  const isZ = OTHER_ALPHABET.test(key) ? code === 'KeyZ' : key.toLowerCase() === 'z';
  const typing = target.matches(FIELDS) && target.value !== '';
  return isZ && (ctrlKey || metaKey) && !shiftKey && !altKey && !typing;
}

/** <parley-undo>: what the reader did last, for as long as it can be undone. */
export class ParleyUndo extends HTMLElement {
  #timer;

  connectedCallback() {
    this.#button.addEventListener('click', () => this.#undo());
    onKey(document, (event) => {
      if (this.#button.hidden || !isUndo(event)) return;
      event.preventDefault();
      this.#undo();
    });
  }

  /** Offers it for so many milliseconds. */
  offer(text, ms) {
    clearTimeout(this.#timer);
    this.#show(text);
    this.#timer = setTimeout(() => this.#show(''), ms);
  }

  get #button() {
    return this.querySelector('button');
  }

  #undo() {
    clearTimeout(this.#timer);
    this.#show('');
    emit(this, UNDO);
  }

  /** A button with the focus is about to go: the focus moves on. */
  #show(text) {
    if (text === '' && document.activeElement === this.#button) document.getElementById('text').focus();
    part(this, 'text').textContent = text;
    this.classList.toggle('notice--shown', text !== '');
    this.#button.hidden = text === '';
  }
}

customElements.define('parley-undo', ParleyUndo);
