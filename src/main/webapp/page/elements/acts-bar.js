import { ACT, MISSED, emit } from '../events.js';

/** The acts that lead to the composer. */
const WRITES = new Set(['reply', 'edit']);

/**
 * <parley-acts>: the acts on the message that is hovered, tapped or focused. Give it `log` (the element with the
 * rows) and `may(seq)`, the names of the allowed acts.
 */
export class ParleyActs extends HTMLElement {
  may = () => [];
  #message = null;
  #tapped = null;

  set log(rows) {
    rows.addEventListener('pointerover', (event) => event.pointerType === 'mouse' && this.#at(event.target));
    rows.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && this.#leave());
    rows.addEventListener('focusin', ({ target }) => this.#at(target));
    rows.addEventListener('focusout', ({ relatedTarget }) => !rows.contains(relatedTarget) && this.#leave());
    rows.addEventListener('click', (event) => this.#tap(event));
  }

  connectedCallback() {
    this.onclick = ({ target }) => this.#pressed(target.closest('button'));
  }

  /** The number of its message, or null. */
  get seq() {
    return this.#message?.isConnected && !this.hidden ? Number(this.#message.dataset.seq) : null;
  }

  hide() {
    this.hidden = true;
    this.#message = null;
    this.#tapped = null;
  }

  /** Acts on a message as if its button were pressed; whether that is allowed. */
  press(name, message) {
    this.#at(message);
    const button = this.querySelector(`button[value="${name}"]:not([hidden])`);
    this.#pressed(button);
    return button !== null;
  }

  /** The message may have changed, and what is allowed with it. */
  refresh() {
    if (this.seq === null) return;
    if (this.may(this.seq).length === 0 && this.contains(document.activeElement)) this.#message.focus();
    this.#offer(this.#message);
  }

  #at(target) {
    const message = target.closest('.message');
    if (!message || message === this.#message) return;
    this.#offer(message);
    if (!this.hidden) message.append(this);
  }

  #offer(message) {
    const allowed = message.dataset.seq ? this.may(Number(message.dataset.seq)) : [];
    this.hidden = allowed.length === 0;
    this.#message = message;
    for (const button of this.querySelectorAll('button')) button.hidden = !allowed.includes(button.value);
  }

  /** Stays while the keyboard focus is inside. */
  #leave() {
    if (!this.matches(':focus-within') && this.#tapped === null) this.hide();
  }

  /** On a touch screen a tap shows the acts, and the next one hides them. */
  #tap({ target, pointerType }) {
    if (pointerType === 'mouse' || target.closest('a, button, summary, parley-acts')) return;
    const message = target.closest('.message');
    const again = message !== null && this.#tapped === message;
    this.#tapped = again ? null : message;
    if (again) this.hide();
    else this.#at(target);
  }

  #pressed(button) {
    const { seq } = this;
    if (!button || seq === null) return;
    const may = this.may(seq).includes(button.value);
    emit(this, may ? ACT : MISSED, { name: button.value, seq, button });
    if (WRITES.has(button.value) || !may) this.hide();
  }
}

customElements.define('parley-acts', ParleyActs);
