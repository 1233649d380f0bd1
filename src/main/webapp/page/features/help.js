import '../elements/keys-switch.js';
import { ASK, on } from '../events.js';
import { ask } from '../view/document.js';
import { onKey } from '../view/keys.js';
import { isCommand } from '../view/letters.js';

/** The list of keys and commands, by a button, "?" or a command. */
export function install() {
  document.getElementById('keys-button').addEventListener('click', () => ask('keys'));
  on(document, ASK, (wanted) => wanted === 'help' && ask('keys'));
  onKey(document, (event) => {
    if (event.key !== '?' || !isCommand(event)) return;
    event.preventDefault();
    ask('keys');
  });
}
