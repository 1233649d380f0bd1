import { asMarkup, asText, copied } from '../view/copied.js';

/** Messages that are copied together have their names and times, and nothing else of the page. */
export function install() {
  const rows = document.getElementById('rows');
  document.addEventListener('copy', (event) => {
    const selection = getSelection();
    if (event.target.closest?.('input, textarea') || selection.rangeCount === 0) return;
    const pieces = copied(selection, [...rows.querySelectorAll('.message')]);
    if (pieces.length === 0) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', asText(pieces));
    event.clipboardData.setData('text/html', asMarkup(pieces));
  });
}
