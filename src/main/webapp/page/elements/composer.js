import { LAST, LOOK, SAY, TYPED, emit } from '../events.js';
import { onKey } from '../view/keys.js';
import { typeInto } from '../view/typed.js';
import { cleaned, isBlank, isUnseen } from '../text/cleaned.js';

/** On a touch screen Enter begins a new line and the button sends. */
const byFinger = matchMedia('(hover: none) and (pointer: coarse)');
const PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;
/** Without an array of them: a text may be as long as the clipboard. */
const codePoints = (text) => {
  let count = text.length;
  for (PAIR.lastIndex = 0; PAIR.test(text); ) count--;
  return count;
};
/** From this length on the browser takes too long to measure the field at each key. */
const HUGE = 20_000;

/**
 * <parley-composer>: the message being written. Give it `words`, and call `begin` once there is an outbox. What it does
 * not send it keeps, and it says why.
 */
export class ParleyComposer extends HTMLElement {
  #words = null;
  #ready = false;
  #limit = Infinity;
  #quiet = false;
  #silence = '';

  connectedCallback() {
    this.addEventListener('input', (event) => this.#quiet && event.stopImmediatePropagation(), { capture: true });
    this.#field.addEventListener('input', () => this.#typed());
    onKey(this.#field, (event) => this.#key(event));
    this.querySelector('form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#say();
    });
  }

  /** From now on it can say why it does not send. */
  set words(words) {
    this.#words = words;
    this.querySelector('#send').disabled = false;
  }

  /** From now on it sends messages of up to `limit` code points. */
  begin(limit) {
    this.#ready = true;
    this.#limit = limit;
    this.#offerToSend();
    this.#fit();
  }

  /** Tells somebody who is muted so, and how much time is `left`; with an empty sentence they may speak again. */
  silence(sentence, left) {
    this.querySelector('[data-left]').textContent = left;
    if (sentence === this.#silence) return;
    this.#silence = sentence;
    this.querySelector('[data-silence]').textContent = sentence;
    this.#offerToSend();
  }

  get text() {
    return this.#field.value;
  }

  set text(text) {
    this.#field.value = cleaned(text).text;
    this.#fit();
  }

  /** Puts a text above what is written, which keeps its caret. */
  put(text) {
    const above = this.text === '' ? '' : '\n';
    this.#field.setRangeText(`${cleaned(text).text}${above}`, 0, 0, above ? 'preserve' : 'end');
    this.#fit();
  }

  /** Types something where the caret is. */
  insert(text) {
    typeInto(this.#field, text);
  }

  /** Replaces the text and takes the focus. Ctrl+Z brings the earlier text back. */
  replace(text) {
    this.#quiet = true;
    typeInto(this.#field, text, 0, this.text.length);
    this.#quiet = false;
    this.#fit();
  }

  focus() {
    this.#field.focus();
  }

  #offerToSend() {
    this.querySelector('#send').setAttribute('aria-disabled', String(!this.#ready || this.#silence !== ''));
  }

  get #field() {
    return this.querySelector('textarea');
  }

  #typed() {
    this.#fit();
    emit(this, TYPED, this.text);
  }

  #say() {
    const { text } = cleaned(this.text);
    this.focus();
    if (this.#words === null || isBlank(text) || this.#tooMany(text.trimEnd()) > 0) return;
    if (isUnseen(text)) this.#hint('page.unseen');
    else if (this.#ready) emit(this, SAY, text.trimEnd());
    else this.#hint('page.not-connected');
  }

  #hint(key) {
    this.querySelector('[data-over]').textContent = this.#words.text(key);
  }

  #key(event) {
    const moves = { PageUp: { pages: -1 }, PageDown: { pages: 1 }, Escape: { newest: true } };
    if (event.key === 'Enter' && !event.shiftKey && !byFinger.matches) {
      event.preventDefault();
      this.#say();
    } else if (event.key === 'ArrowUp' && this.text === '') {
      event.preventDefault();
      emit(this, LAST);
    } else if (event.key in moves) {
      emit(this, LOOK, moves[event.key]);
    }
  }

  #tooMany(text) {
    return text.length <= this.#limit ? 0 : codePoints(text) - this.#limit;
  }

  /** Grows with its text where CSS cannot, and says when it is too long. */
  #fit() {
    const field = this.#field;
    const huge = this.text.length > HUGE;
    this.classList.toggle('composer--huge', huge);
    if (!CSS.supports('field-sizing', 'content')) {
      this.style.removeProperty('--text');
      if (!huge) this.style.setProperty('--text', `min(${field.scrollHeight}px, 8lh + 1.2rem)`);
    }
    const over = this.#tooMany(this.text.trimEnd());
    field.setAttribute('aria-invalid', String(over > 0));
    this.querySelector('[data-over]').textContent = over > 0 ? this.#words.counted('page.too-long', over) : '';
  }
}

customElements.define('parley-composer', ParleyComposer);
