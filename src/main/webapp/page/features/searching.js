import '../elements/search-panel.js';
import { Search } from '../model/search.js';
import { onKey } from '../view/keys.js';
import { isCommand } from '../view/letters.js';

/** The search in the room, by a button, Ctrl + "/", or "/" on a message. */
export function install({ api, code, pause }) {
  const panel = document.querySelector('parley-search');
  panel.search = new Search((query, before) => api.search(code, query, before), pause);
  document.getElementById('search-button').addEventListener('click', () => panel.open());
  onKey(document, (event) => {
    if (event.key !== '/' || !(event.ctrlKey || event.metaKey || isCommand(event))) return;
    event.preventDefault();
    panel.open();
  });
}
