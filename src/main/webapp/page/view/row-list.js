import { arrange } from './document.js';

/** The rows in their list: an element for each, kept as long as its row, painted when its look changes. */
export class RowList {
  #list;
  #shown = new Map();

  constructor(list) {
    this.#list = list;
  }

  /** Shows the rows, but paints at most `most`, the newest first: {painted: how many, whole: whether all are shown}. */
  show({ rows, now }, painter, most) {
    const looks = rows.map((row) => painter.look(row, now));
    const stale = [...rows.keys()].filter((i) => this.#shown.get(rows[i].key)?.look !== looks[i]);
    const from = stale.length > most ? stale.at(-most) : 0;
    const keys = new Set(rows.map(({ key }) => key));
    for (const [key, { element }] of this.#shown) if (!keys.has(key)) this.#remove(key, element);
    const earlier = rows.slice(0, from).flatMap(({ key }) => this.#shown.get(key)?.element ?? []);
    const newest = rows.slice(from).map((row, i) => this.#painted(row, looks[from + i], now, painter));
    arrange(this.#list, [...earlier, ...newest]);
    return { painted: Math.min(stale.length, most), whole: stale.length <= most };
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

  #painted(row, look, now, painter) {
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
