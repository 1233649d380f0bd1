import '../elements/search-panel.js';
import { Search } from '../model/search.js';

/** The search in the room, by a button or "/". */
export function install({ api, code, pause }) {
  const panel = document.querySelector('parley-search');
  panel.search = new Search((query, before) => api.search(code, query, before), pause);
  document.getElementById('search-button').addEventListener('click', () => panel.open());
  document.addEventListener('keydown', (event) => {
    const writing = event.target.closest('input, textarea, dialog');
    if (event.key !== '/' || (writing && !event.ctrlKey && !event.metaKey)) return;
    event.preventDefault();
    panel.open();
  });
}
