const LINKED = /^#(\d{1,15})$/;

/** Goes to a message wherever in the room it is, as the address says (`#seq`). */
export class Jump {
  #with;
  #newest = 0;

  /** `company`: api, code, words, conversation, screen, notice. */
  constructor(company) {
    this.#with = company;
    company.screen.awaited = this.wanted !== null;
  }

  /** The number in the address, or null. */
  get wanted() {
    const found = LINKED.exec(location.hash);
    return found && Number(found[1]);
  }

  /** The address changed, or the page is ready: goes where it says. */
  follow() {
    if (this.wanted === null) this.#with.screen.toNewest();
    else this.#go(this.wanted);
  }

  /** Goes there so that one can go back. */
  to(seq) {
    if (this.wanted === seq) this.#go(seq);
    else location.hash = String(seq);
  }

  /** The reader went on to the newest message. */
  done() {
    if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search);
  }

  /** If one wants to be elsewhere before the server answers, that is where one goes. */
  async #go(seq) {
    const { conversation, screen } = this.#with;
    const turn = ++this.#newest;
    const reached = conversation.timeline.at(seq) || (await this.#fetch(seq));
    if (turn !== this.#newest) return;
    screen.awaited = false;
    if (conversation.timeline.at(seq)) screen.toMessage(seq);
    else this.#miss(reached);
  }

  async #fetch(seq) {
    const { api, code, conversation } = this.#with;
    const answer = await api.around(code, seq);
    if (answer.status === 200) conversation.fetched(answer.body);
    return answer.status === 200;
  }

  #miss(reached) {
    const { words, screen, notice } = this.#with;
    notice.say(words.text(reached ? 'page.jump.gone' : 'page.jump.failed'));
    screen.draw();
  }
}
