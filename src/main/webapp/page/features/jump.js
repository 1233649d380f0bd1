import { CAUGHT_UP, JUMP, NEWEST, on } from '../events.js';

const LINKED = /^#(\d{1,15})$/;

/** An address, a hit or a quoted line leads to its message. */
export function install(page) {
  const jump = new Jump({ ...page, notice: document.querySelector('parley-notice') });
  on(document, JUMP, ({ seq }) => jump.to(seq));
  on(document, NEWEST, () => toNewest(page.screen));
  on(document, CAUGHT_UP, () => jump.wanted !== null && jump.follow());
  window.addEventListener('hashchange', () => jump.follow());
  document.getElementById('rows').addEventListener('click', ({ target }) => {
    const quote = target.closest('button[data-quote]');
    if (!quote) return;
    page.screen.focusOn(Number(quote.value));
    jump.to(Number(quote.value));
  });
}

/** Goes to the newest message and clears the number in the address. */
export function toNewest(screen) {
  if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search);
  screen.toNewest();
}

/** Goes to a message wherever in the room it is, as the address says (`#seq`). */
export class Jump {
  #page;
  #newest = 0;

  /** `page`: api, code, words, conversation, screen, notice. */
  constructor(page) {
    this.#page = page;
    page.screen.awaited = this.wanted !== null;
  }

  /** The number in the address, or null. */
  get wanted() {
    const found = LINKED.exec(location.hash);
    return found && Number(found[1]);
  }

  /** The address changed, or the page is ready: goes where it says. */
  follow() {
    if (this.wanted === null) this.#page.screen.toNewest();
    else this.#go(this.wanted);
  }

  /** Goes there through the address, so that Back returns. */
  to(seq) {
    if (this.wanted === seq) this.#go(seq);
    else location.hash = String(seq);
  }

  /** The latest call counts, whichever answer comes first. */
  async #go(seq) {
    const { conversation, screen } = this.#page;
    const turn = ++this.#newest;
    const reached = conversation.timeline.at(seq) || (await this.#fetch(seq));
    if (turn !== this.#newest) return;
    screen.awaited = false;
    if (conversation.timeline.at(seq)) screen.toMessage(seq);
    else this.#miss(reached);
  }

  async #fetch(seq) {
    const { api, code, conversation } = this.#page;
    const answer = await api.around(code, seq);
    if (answer.status === 200) conversation.fetched(answer.body);
    return answer.status === 200;
  }

  #miss(reached) {
    const { words, screen, notice } = this.#page;
    notice.say(words.text(reached ? 'page.jump.gone' : 'page.jump.failed'));
    screen.draw();
  }
}
