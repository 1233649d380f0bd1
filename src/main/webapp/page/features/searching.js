import '../elements/search-panel.js';
import { Search } from '../model/search.js';
import { onKey } from '../view/keys.js';
import { isCommand } from '../view/letters.js';

/** The search in the room, by a button, Ctrl + "/", or "/" on a message. */
export function install({ api, code, conversation, pause }) {
  const panel = document.querySelector('parley-search');
  /** A hit may be of somebody whose messages are removed all at once. */
  async function find(query, before) {
    const answer = await api.search(code, query, before);
    for (const hit of answer.body?.hits ?? []) conversation.amendments.know(hit);
    return answer;
  }

  const newest = () => conversation.timeline.last ?? 0;
  panel.copies = conversation.copies;
  panel.search = new Search(find, pause, newest);
  document.getElementById('search-button').addEventListener('click', () => panel.open());
  onKey(document, (event) => {
    if (event.key !== '/' || !(event.ctrlKey || event.metaKey || isCommand(event))) return;
    event.preventDefault();
    panel.open();
  });
}
