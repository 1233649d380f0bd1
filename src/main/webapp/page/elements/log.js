import { elapsed } from '../device/clock.js';
import { ABOVE, ACT, AGAIN, BELOW, DISCARD, NEWEST, PLACE, REWRITE, emit } from '../events.js';
import { arriveAt, focusedRow, mark } from '../view/arriving.js';
import { followed, part } from '../view/document.js';
import { unfoldOnDemand } from '../view/folding.js';
import { Pace } from '../view/pace.js';
import { Place } from '../view/place.js';
import { RowList } from '../view/row-list.js';

const CLOSE = 400;
const PRESSED = { again: AGAIN, rewrite: REWRITE, discard: DISCARD };

/**
 * <parley-log>: the list of messages. Give it a `painter`, then `view`: {rows, atEnd, top: older, loading, begin,
 * gone or none, fresh: the words for what is new below, now, hurried: whether older rows may be painted later}.
 */
export class ParleyLog extends HTMLElement {
  painter = null;
  /** Whether all rows are painted; if not, show the view again soon. */
  whole = true;
  #rows;
  #view = { atEnd: true, fresh: '' };
  #place;
  #pace = new Pace();

  connectedCallback() {
    this.#rows = new RowList(part(this, 'rows'));
    this.#place = new Place(part(this, 'scroller'), part(this, 'rows'));
    part(this, 'scroller').addEventListener('scroll', () => this.#moved(), { passive: true });
    part(this, 'older').addEventListener('click', () => emit(this, ABOVE, { asked: true }));
    part(this, 'newest').addEventListener('click', () => emit(this, NEWEST));
    part(this, 'rows').addEventListener('click', (event) => this.#pressed(event));
    unfoldOnDemand(part(this, 'rows'), part(this, 'scroller'), () => this.#moved());
  }

  /** Whether the newest message is in sight. */
  get atBottom() {
    return this.#place.atBottom && this.#view.atEnd;
  }

  set view(view) {
    this.#place.remember();
    this.#view = view;
    this.#showRows();
    this.#showNewest();
    this.#lookAround();
  }

  /** Who follows the newest messages gets the older ones later. */
  #showRows() {
    const begun = elapsed();
    const hurried = this.#view.hurried && this.atBottom;
    const { painted, whole } = this.#rows.show(this.#view, this.painter, hurried ? this.#pace.most : Infinity);
    this.whole = whole;
    this.#showTop(this.#view.top);
    this.#place.restore(this.#view.atEnd);
    this.#pace.took(elapsed() - begun, painted);
  }

  /** The next view is painted anew: times are written in another way. */
  repaint() {
    this.#rows.repaint();
  }

  toBottom() {
    this.#place.toBottom();
    this.#showNewest();
  }

  /** Goes to the line "New", or stays at the bottom if there is none. */
  toUnread() {
    const line = this.querySelector('[data-kind="unread"]');
    if (line) this.#place.show(line);
    else this.#place.toBottom();
    this.#showNewest();
  }

  /** New messages are not followed any more. */
  leaveBottom() {
    this.#place.atBottom = false;
  }

  /** Goes to the message with this number, marks it and gives it the focus. */
  toMessage(seq) {
    const row = this.#rows.near(seq);
    if (!row) return;
    mark(this, row);
    arriveAt(row);
    this.#place.show(row);
    this.#showNewest();
  }

  /** Where the reader is: {seq, top} of the first row in view, {focus}: the focused message, and atBottom. */
  get place() {
    return { ...this.#place.first, focus: focusedRow(), atBottom: this.atBottom };
  }

  /** Returns to a place. `current` is the number of the message to be marked, or null. */
  toPlace({ seq, top, focus }, current) {
    const at = (number) => this.querySelector(`[data-seq="${number}"]`);
    mark(this, current && at(current));
    arriveAt(at(focus) ?? this.#rows.near(seq));
    this.#place.show(this.#rows.near(seq), top);
    this.#showNewest();
  }

  /** Whether some of this message is in view. */
  sees(seq) {
    const row = this.querySelector(`.message[data-seq="${seq}"]`);
    return row !== null && this.#place.sees(row);
  }

  /** Scrolls by pages; 1 is down. */
  page(direction) {
    this.#place.page(direction);
  }

  #moved() {
    const before = this.atBottom;
    this.#place.moved();
    if (this.atBottom !== before) emit(this, PLACE);
    this.#showNewest();
    this.#lookAround();
  }

  #lookAround() {
    if (this.#view.top === 'older' && this.whole && this.#place.fromTop < CLOSE) emit(this, ABOVE, { asked: false });
    if (!this.#view.atEnd && this.#place.fromBottom < CLOSE) emit(this, BELOW);
  }

  #showTop(top) {
    part(this, 'older').hidden = top !== 'older' && top !== 'loading';
    part(this, 'older').disabled = top === 'loading';
    part(this, 'begin').hidden = top !== 'begin';
    part(this, 'gone').hidden = top !== 'gone';
  }

  #showNewest() {
    part(this, 'newest').hidden = this.atBottom;
    part(this, 'fresh').textContent = this.#view.fresh;
  }

  #pressed(event) {
    const button = event.target.closest('button[data-act]');
    if (button) emit(this, PRESSED[button.dataset.act], button.closest('[data-draft]').dataset.draft);
    const link = followed(event, 'a[data-time]');
    if (link) emit(this, ACT, { name: 'copy', seq: Number(link.closest('[data-seq]').dataset.seq) });
  }
}

customElements.define('parley-log', ParleyLog);
