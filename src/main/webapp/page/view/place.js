const NEAR = 100;
const ANCHORS = 8;

/**
 * Keeps the reader's place in a scrolled list: the bottom stays the bottom, elsewhere the row that is read does not
 * move.
 */
export class Place {
  atBottom = true;
  #scroller;
  #rows;
  #anchors = [];
  #height = 0;

  /** `rows` is the element in `scroller` whose children are the rows. */
  constructor(scroller, rows) {
    this.#scroller = scroller;
    this.#rows = rows;
    new ResizeObserver(() => this.#resized()).observe(scroller);
  }

  get fromTop() {
    return this.#scroller.scrollTop;
  }

  get fromBottom() {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    return scrollHeight - scrollTop - clientHeight;
  }

  /** The list scrolled: by the reader, unless its height changed. */
  moved() {
    if (this.#scroller.clientHeight !== this.#height) return;
    this.atBottom = this.fromBottom <= NEAR;
    this.remember();
  }

  /** Notes where the first rows in view are; several, because one may be replaced. */
  remember() {
    const from = this.#firstSeen();
    const rows = Array.from(this.#rows.children).slice(from, from + ANCHORS);
    this.#anchors = rows.map((row) => ({ row, top: this.#topOf(row) }));
  }

  /** Restores the place; `follow` is false if the newest rows are not there. */
  restore(follow = true) {
    const anchor = this.#anchors.find(({ row }) => row.isConnected);
    if (this.atBottom && follow) this.toBottom();
    else if (anchor) this.#scroller.scrollTop += this.#topOf(anchor.row) - anchor.top;
  }

  toBottom() {
    this.atBottom = true;
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
  }

  /** Scrolls by pages; 1 is down. */
  page(direction) {
    this.#scroller.scrollTop += direction * this.#scroller.clientHeight * 0.85;
  }

  /** The first numbered row in view, {seq, top}; nothing if there is none. */
  get first() {
    const rows = Array.from(this.#rows.children).slice(this.#firstSeen());
    const row = rows.find((one) => one.dataset.seq !== undefined);
    return row && { seq: Number(row.dataset.seq), top: this.#topOf(row) };
  }

  /** Scrolls a row to this distance from the top, by itself with a little of the rows before it. */
  show(row, top = this.#scroller.clientHeight / 4) {
    this.#scroller.scrollTop += this.#topOf(row) - top;
    this.moved();
  }

  sees(row) {
    const top = this.#topOf(row);
    return top < this.#scroller.clientHeight && top + row.offsetHeight > 0;
  }

  #resized() {
    this.#height = this.#scroller.clientHeight;
    this.restore();
  }

  #topOf(row) {
    return row.getBoundingClientRect().top - this.#scroller.getBoundingClientRect().top;
  }

  #firstSeen() {
    const rows = this.#rows.children;
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rows[middle].getBoundingClientRect().bottom <= this.#scroller.getBoundingClientRect().top) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
