import { arrange } from './document.js';

/** The rows in their list: an element for each, kept as long as its row, painted when its look changes. */
export class RowList {
  #list;
  #shown = new Map();

  constructor(list) {
    this.#list = list;
  }

  show({ rows, now }, painter) {
    const keys = new Set(rows.map(({ key }) => key));
    for (const [key, { element }] of this.#shown) if (!keys.has(key)) this.#remove(key, element);
    const elements = rows.map((row) => this.#painted(row, now, painter));
    arrange(this.#list, elements);
  }

  /** All rows are painted again when they are shown: times are written in another way. */
  repaint() {
    for (const shown of this.#shown.values()) shown.look = null;
  }

  /** The row with this number, else the one before it, else the first. */
  near(seq) {
    const rows = [...this.#list.querySelectorAll('[data-seq]')];
    return rows.findLast((row) => Number(row.dataset.seq) <= seq) ?? rows[0];
  }

  #remove(key, element) {
    element.remove();
    this.#shown.delete(key);
  }

  #painted(row, now, painter) {
    const look = painter.look(row, now);
    let shown = this.#shown.get(row.key);
    if (shown?.look === look) return shown.element;
    if (!shown || row.kind === 'comings') shown = { element: replaced(shown?.element, painter.make(row)) };
    painter.paint(shown.element, row, now);
    this.#shown.set(row.key, { ...shown, look });
    return shown.element;
  }
}

/** One coming is a line, several are a list that opens. */
function replaced(before, element) {
  if (before?.open) element.open = true;
  before?.replaceWith(element);
  return element;
}
