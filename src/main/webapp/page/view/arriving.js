import { lettersWrite } from './letters.js';

/** Marks the row that a link leads to; without a row, none is marked. */
export function mark(log, row) {
  log.querySelector('[aria-current]')?.removeAttribute('aria-current');
  row?.setAttribute('aria-current', 'location');
}

/** Gives the focus to a row, whose reader may go on writing. */
export function arriveAt(row) {
  if (!row.hasAttribute('tabindex')) row.tabIndex = -1;
  row.focus({ preventScroll: true });
  lettersWrite(row.closest('.log'));
}

/** The number of the row that has the focus, if one has. */
export const focusedRow = () => document.activeElement?.closest('#rows [data-seq]')?.dataset.seq;
