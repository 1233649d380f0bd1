import { DONE, HAPPENED, on } from '../events.js';
import { write } from '../model/words.js';
import { copyOf, part } from '../view/document.js';
import { why } from './why.js';

const CHANGES = new Set(['banned', 'unbanned']);

/** The bans in force, in the dialog of the roles, for those who moderate. */
export function install(page) {
  const bans = new Bans(page);
  const follow = (events) => events.some(({ kind }) => CHANGES.has(kind)) && bans.list();
  document.getElementById('roles-button').addEventListener('click', () => bans.list());
  on(document, DONE, follow);
  on(document, HAPPENED, follow);
}

class Bans {
  #page;
  #dialog = document.getElementById('roles-dialog');
  #turn = 0;

  constructor(page) {
    this.#page = page;
  }

  /** The latest answer counts. */
  async list() {
    const { api, code, words } = this.#page;
    if (!this.#dialog.open) return;
    const turn = ++this.#turn;
    const answer = await api.bans(code);
    if (turn !== this.#turn || !this.#dialog.open) return;
    if (answer.status === 200) this.#show(answer.body.bans);
    else part(this.#dialog, 'said').textContent = why(answer, words);
  }

  /** A button that had the focus may be gone: then the heading gets it. */
  #show(bans) {
    const list = part(this.#dialog, 'bans');
    const focused = list.contains(document.activeElement);
    list.replaceChildren(...bans.toReversed().map((ban) => this.#entry(ban)));
    part(this.#dialog, 'nobody').hidden = bans.length > 0;
    if (focused) document.getElementById('bans-title').focus();
  }

  #entry({ id, name, until, reason }) {
    const { words, screen, conversation, send } = this.#page;
    const element = copyOf('ban');
    element.querySelector('bdi').textContent = name;
    if (until) part(element, 'until').textContent = words.text('page.bans.until', { time: screen.dates.upcoming(until, conversation.clock.now) });
    if (reason) write(part(element, 'reason'), words.parts('page.reason', { reason: { name: reason } }));
    const unban = element.querySelector('button');
    unban.setAttribute('aria-label', words.text('page.unban.who', { who: name }));
    unban.addEventListener('click', () => send({ type: 'unban', member: id }));
    return element;
  }
}
