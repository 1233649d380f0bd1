import { ABOVE, ACT, AGAIN, BELOW, DISCARD, NEWEST, PLACE, tell } from '../events.js';
import { Place } from '../view/place.js';

const CLOSE = 400;
const PRESSED = { again: AGAIN, discard: DISCARD };

/**
 * <parley-log>: the list of messages. Give it a `painter` and then `view`: {rows, atEnd, top: older, loading,
 * begin, gone or none, fresh: how many are new below, now}. Tells ABOVE, BELOW, PLACE, NEWEST, AGAIN, DISCARD and
 * ACT.
 */
export class ParleyLog extends HTMLElement {
  painter = null;
  #shown = new Map();
  #view = null;
  #place;

  connectedCallback() {
    this.#place = new Place(this.#part('scroller'), this.#part('rows'));
    this.#part('scroller').addEventListener('scroll', () => this.#moved(), { passive: true });
    this.#part('older').addEventListener('click', () => tell(this, ABOVE, { asked: true }));
    this.#part('newest').addEventListener('click', () => tell(this, NEWEST));
    this.#part('rows').addEventListener('click', (event) => this.#pressed(event));
  }

  /** Whether the newest message is in sight. */
  get atBottom() {
    return this.#place.atBottom && this.#view?.atEnd !== false;
  }

  set view(view) {
    this.#place.remember();
    this.#view = view;
    this.#layRows(view);
    this.#showTop(view.top);
    this.#place.restore(view.atEnd);
    this.#showNewest();
    this.#lookAround();
  }

  toBottom() {
    this.#place.toBottom();
    this.#showNewest();
  }

  /** Goes to the line "New", or stays at the bottom if there is none. */
  toUnread() {
    const line = this.#part('rows').querySelector('[data-kind="unread"]');
    if (line) this.#place.show(line);
    else this.#place.toBottom();
    this.#showNewest();
  }

  /** What comes is not followed any more. */
  leaveBottom() {
    this.#place.atBottom = false;
  }

  /** Goes to the row that stands for this number, marks it and gives it the focus. */
  toMessage(seq) {
    const rows = [...this.#part('rows').querySelectorAll('[data-seq]')];
    const row = rows.findLast((one) => Number(one.dataset.seq) <= seq) ?? rows[0];
    if (!row) return;
    this.querySelector('[aria-current]')?.removeAttribute('aria-current');
    row.setAttribute('aria-current', 'location');
    if (!row.hasAttribute('tabindex')) row.tabIndex = -1;
    row.focus({ preventScroll: true });
    this.#place.show(row);
    this.#showNewest();
  }

  /** Whether some of this message is in view. */
  sees(seq) {
    const row = this.#part('rows').querySelector(`.message[data-seq="${seq}"]`);
    return row !== null && this.#place.sees(row);
  }

  /** Scrolls by pages; 1 is down. */
  page(direction) {
    const scroller = this.#part('scroller');
    scroller.scrollTop += direction * scroller.clientHeight * 0.85;
  }

  #part(name) {
    return this.querySelector(`[data-${name}]`);
  }

  #moved() {
    const before = this.atBottom;
    this.#place.moved();
    if (this.atBottom !== before) tell(this, PLACE);
    this.#showNewest();
    this.#lookAround();
  }

  #lookAround() {
    if (this.#view === null) return;
    if (this.#view.top === 'older' && this.#place.fromTop < CLOSE) tell(this, ABOVE, { asked: false });
    if (!this.#view.atEnd && this.#place.fromBottom < CLOSE) tell(this, BELOW);
  }

  #layRows({ rows, now }) {
    const wanted = new Set(rows.map((row) => row.key));
    for (const [key, { element }] of this.#shown) if (!wanted.has(key)) this.#remove(key, element);
    const elements = rows.map((row) => this.#painted(row, now));
    let next = this.#part('rows').firstElementChild;
    for (const element of elements) {
      if (element === next) next = next.nextElementSibling;
      else this.#part('rows').insertBefore(element, next);
    }
  }

  #remove(key, element) {
    element.remove();
    this.#shown.delete(key);
  }

  #painted(row, now) {
    const look = this.painter.look(row, now);
    let shown = this.#shown.get(row.key);
    if (shown?.look === look) return shown.element;
    if (!shown || row.kind === 'comings') shown = { element: this.#renewed(row, shown) };
    this.painter.paint(shown.element, row, now);
    this.#shown.set(row.key, { ...shown, look });
    return shown.element;
  }

  /** One coming is a line, several are a list that opens. */
  #renewed(row, shown) {
    const element = this.painter.make(row);
    if (shown?.element.open) element.open = true;
    shown?.element.replaceWith(element);
    return element;
  }

  #showTop(top) {
    this.#part('older').hidden = top !== 'older' && top !== 'loading';
    this.#part('older').disabled = top === 'loading';
    this.#part('begin').hidden = top !== 'begin';
    this.#part('gone').hidden = top !== 'gone';
  }

  #showNewest() {
    this.#part('newest').hidden = this.atBottom;
    this.#part('fresh').textContent = this.#view?.fresh ?? '';
  }

  #pressed(event) {
    const button = event.target.closest('button[data-act]');
    if (button) tell(this, PRESSED[button.dataset.act], button.closest('[data-draft]').dataset.draft);
    const link = event.target.closest('a[data-time]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    tell(this, ACT, { name: 'copy', seq: Number(link.closest('[data-seq]').dataset.seq) });
  }
}

customElements.define('parley-log', ParleyLog);
