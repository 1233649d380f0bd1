import { RowList } from '/page/view/row-list.js';
import { expect } from '../expect.js';

/** Paints a row as its words, and counts. */
class Painter {
  painted = 0;

  look = ({ words }) => words;

  make = () => document.createElement('p');

  paint(element, { words }) {
    element.textContent = words;
    this.painted++;
  }
}

const rowsOf = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => ({ key: `row ${from + i}`, words: `${from + i}` }));

function garden() {
  const list = document.createElement('div');
  const rows = new RowList(list);
  const painter = new Painter();
  return {
    painter,
    show: (wanted, most = Infinity) => rows.show({ rows: wanted, now: 0 }, painter, most),
    shown: () => [...list.children].map(({ textContent }) => Number(textContent)),
  };
}

export function all_rows_are_shown() {
  const { show, shown } = garden();
  expect(show(rowsOf(1, 5))).equals({ painted: 5, whole: true });
  expect(shown()).equals([1, 2, 3, 4, 5]);
}

export function only_what_changed_is_painted() {
  const { show, painter } = garden();
  show(rowsOf(1, 5));
  const rows = rowsOf(1, 6);
  rows[2].words = 'three';
  expect(show(rows)).equals({ painted: 2, whole: true });
  expect(painter.painted).is(7);
}

export function the_newest_rows_come_first_and_the_older_ones_follow() {
  const { show, shown, painter } = garden();
  show(rowsOf(1, 3));
  expect(show(rowsOf(1, 10), 4)).equals({ painted: 4, whole: false });
  expect(shown()).equals([1, 2, 3, 7, 8, 9, 10]);
  expect(show(rowsOf(1, 12), 4)).equals({ painted: 4, whole: false });
  expect(shown()).equals([1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect(show(rowsOf(1, 12), 4)).equals({ painted: 1, whole: true });
  expect(shown()).equals([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect(painter.painted).is(12);
}

export function a_row_that_has_to_wait_is_shown_as_it_was() {
  const { show, shown } = garden();
  show(rowsOf(1, 5));
  const rows = rowsOf(1, 9);
  rows[0].words = '100';
  expect(show(rows, 4)).equals({ painted: 4, whole: false });
  expect(shown()).equals([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(show(rows, 4)).equals({ painted: 1, whole: true });
  expect(shown()).equals([100, 2, 3, 4, 5, 6, 7, 8, 9]);
}

export function rows_that_are_few_enough_stay_together() {
  const { show, shown } = garden();
  show(rowsOf(1, 3));
  expect(show(rowsOf(1, 5), 4)).equals({ painted: 2, whole: true });
  expect(shown()).equals([1, 2, 3, 4, 5]);
}
