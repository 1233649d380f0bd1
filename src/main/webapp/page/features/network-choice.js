import { part } from '../view/document.js';

/** The choice to ban somebody's network too, in the dialog about them. It is there only if the server offers it. */
export class NetworkChoice {
  #page;
  #dialog;
  #turn = 0;

  constructor(page, dialog) {
    this.#page = page;
    this.#dialog = dialog;
  }

  /** Begins for another person. The latest answer counts. */
  async ask(id) {
    const { api, code, words } = this.#page;
    const turn = ++this.#turn;
    this.#offer('');
    const { status, body } = await api.network(code, id);
    if (turn !== this.#turn || status !== 200 || !body.offered) return;
    const nobody = words.text('page.moderate.network.nobody');
    this.#offer(body.here === 0 ? nobody : words.counted('page.moderate.network.here', body.here));
  }

  get isChosen() {
    return this.#box.checked;
  }

  get #box() {
    return part(this.#dialog, 'network').querySelector('input');
  }

  /** `sentence`: who else uses the network; empty if it cannot be banned. */
  #offer(sentence) {
    part(this.#dialog, 'network').hidden = sentence === '';
    part(this.#dialog, 'here').textContent = sentence;
    this.#box.checked = false;
  }
}
