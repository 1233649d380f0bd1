import { HURRY, emit } from '../events.js';
import { elapsed } from '../device/clock.js';
import { plain, write } from '../model/words.js';
import { part } from '../view/document.js';

const BACK_FOR = 3_000;

/**
 * <parley-status>: the state of the connection, else who is typing. Give it `words`, then `connection` {state,
 * retryAt, reached} and `typing` (parts).
 */
export class ParleyStatus extends HTMLElement {
  words = null;
  #state = null;
  #retryAt = 0;
  #typing = [];
  #hadOpen = false;
  #failed = false;
  #reached = false;
  #timer;

  connectedCallback() {
    part(this, 'try').addEventListener('click', ({ target }) => this.#hurry(target));
  }

  set connection({ state, retryAt, reached = false }) {
    const back = state === 'open' && this.#hadOpen && this.#state !== 'open';
    this.#hadOpen ||= state === 'open';
    this.#state = back ? 'back' : state;
    this.#retryAt = retryAt;
    this.#failed = !this.#hadOpen && (this.#failed || state === 'waiting');
    this.#reached = reached;
    this.#show();
    this.#say(this.#state === 'waiting' && !this.#failed ? 'reconnecting' : this.#key());
  }

  set typing(parts) {
    if (plain(parts) === plain(this.#typing)) return;
    this.#typing = parts;
    this.#show();
  }

  /** The button is about to go: a keyboard's focus moves on. */
  #hurry(button) {
    const byKeyboard = button.matches(':focus-visible');
    emit(this, HURRY);
    if (byKeyboard && button.hidden) document.getElementById('text').focus();
  }

  /** A connection that was never open is not lost. */
  #key() {
    if (this.#failed && this.#state !== 'stopped') return this.#reached ? 'blocked' : 'unreached';
    return this.#state === 'connecting' && this.#hadOpen ? 'reconnecting' : this.#state;
  }

  #show() {
    clearTimeout(this.#timer);
    const quiet = this.#state === 'open';
    this.dataset.connection = this.#state;
    part(this, 'words').textContent = quiet ? '' : this.#sentence();
    this.toggleAttribute('data-failed', this.#failed);
    part(this, 'try').hidden = this.#state !== 'waiting' && this.#state !== 'stopped';
    write(part(this, 'typing'), quiet ? this.#typing : []);
    if (this.#state === 'waiting') this.#timer = setTimeout(() => this.#show(), 1000);
    if (this.#state === 'back') this.#timer = setTimeout(() => this.#settle(), BACK_FOR);
  }

  #settle() {
    this.#state = 'open';
    this.#show();
    this.#say('open');
  }

  #sentence() {
    const seconds = Math.max(1, Math.ceil((this.#retryAt - elapsed()) / 1000));
    const waits = this.#state === 'waiting';
    if (waits && !this.#failed) return this.words.counted('page.connection.waiting', seconds);
    const sentence = this.words.text(`page.connection.${this.#key()}`);
    return waits ? `${sentence} ${this.words.counted('page.connection.retry', seconds)}` : sentence;
  }

  /** For a screen reader: once for each state, not each second. */
  #say(key) {
    const text = key === 'open' ? '' : this.words.text(`page.connection.${key}`);
    if (part(this, 'status').textContent !== text) part(this, 'status').textContent = text;
  }
}

customElements.define('parley-status', ParleyStatus);
