import { Visits } from '../device/visits.js';
import { CAUGHT_UP, JUMP, NEWEST, on } from '../events.js';

const LINKED = /^#(\d{1,15})$/;

/** An address, a hit or a quoted line leads to its message. */
export function install(page) {
  const jump = new Jump({ ...page, notice: document.querySelector('parley-notice') });
  const visits = new Visits(page.code);
  const to = (seq) => {
    visits.leave(page.screen.place);
    visits.begin(`#${seq}`);
    jump.follow();
  };
  on(document, JUMP, ({ seq }) => to(seq));
  on(document, NEWEST, () => toNewest(page.screen));
  on(document, CAUGHT_UP, () => jump.wanted !== null && jump.follow());
  window.addEventListener('popstate', () => {
    visits.leave(page.screen.place);
    jump.follow(visits.arrive());
  });
  document.getElementById('rows').addEventListener('click', ({ target }) => {
    const quote = target.closest('button[data-quote]');
    if (quote) to(Number(quote.value));
  });
}

/** Goes to the newest message and clears the number in the address. */
export function toNewest(screen) {
  if (location.hash !== '') history.replaceState(history.state, '', location.pathname + location.search);
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

  /** The address changed, or the page is ready: goes where it says, or to the `place` where the reader was there. */
  follow(place) {
    const { wanted } = this;
    const seq = place?.seq ?? wanted;
    if (seq === null || (wanted === null && place?.atBottom)) this.#toNewest();
    else if (place?.seq === undefined) this.#go(seq, () => this.#page.screen.toMessage(seq));
    else this.#go(seq, () => this.#page.screen.toPlace(place, wanted));
  }

  #toNewest() {
    this.#newest++;
    this.#page.screen.toNewest();
  }

  /** The latest call counts, whichever answer comes first. */
  async #go(seq, show) {
    const { conversation, screen } = this.#page;
    const turn = ++this.#newest;
    const reached = conversation.timeline.at(seq) || (await this.#fetch(seq));
    if (turn !== this.#newest) return;
    screen.awaited = false;
    if (conversation.timeline.at(seq)) show();
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
