import { onText } from '../view/keys.js';

const FIELDS = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable], dialog';
const OVER_THE_ROOM = 'dialog:modal, :popover-open';

/** What is typed or pasted belongs to the composer, unless it is meant for another field, a dialog or a menu. */
export function install() {
  const composer = document.querySelector('parley-composer');
  const belongs = ({ target }) => !target.closest(FIELDS) && !document.querySelector(OVER_THE_ROOM);
  onText(document, (event) => belongs(event) && composer.focus());
  document.addEventListener('paste', (event) => {
    const text = event.clipboardData.getData('text/plain');
    if (text === '' || event.defaultPrevented || !belongs(event)) return;
    event.preventDefault();
    composer.insert(text);
  });
}
