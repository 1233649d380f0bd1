import { ASK, on } from '../events.js';
import { ask } from '../view/document.js';

/** The list of keys and commands, by a button, "?" or a command. */
export function install() {
  document.getElementById('keys-button').addEventListener('click', () => ask('keys'));
  on(document, ASK, (wanted) => wanted === 'help' && ask('keys'));
  document.addEventListener('keydown', ({ key, target }) => {
    if (key === '?' && !target.closest('input, textarea, dialog')) ask('keys');
  });
}
