import { ASK, GOODBYE, on } from '../events.js';
import { tabStore } from '../device/device-storage.js';
import { part } from '../view/document.js';

/** Leaving: by a button, by a command, or because the server ends the membership. */
export function install(page) {
  const leaving = new Leaving(page);
  document.getElementById('leave').addEventListener('click', () => leaving.ask());
  on(document, ASK, (wanted) => wanted === 'leave' && leaving.ask());
  on(page.live, GOODBYE, (why) => leaving.ended(why));
}

/** Ends the membership, after a question unless the server has ended it. */
class Leaving {
  #page;
  #over = false;
  #dialog = document.getElementById('leave-dialog');

  constructor(page) {
    this.#page = page;
    this.#dialog.addEventListener('close', () => this.#dialog.returnValue === 'leave' && this.leave());
  }

  /** Asks for confirmation, with the number of messages that would be lost. */
  ask() {
    const { words, conversation, drafts } = this.#page;
    this.#askForSuccessor();
    const written = ({ frame, state }) => frame.text !== undefined && state !== 'posted';
    const lost = [...(conversation.outbox?.items ?? []), ...drafts.ofAllTabs()].filter(written);
    const unsent = new Set(lost.map(({ draft }) => draft)).size;
    this.#question(unsent > 0 ? words.counted('page.leave.unsent', unsent) : words.text('page.leave.words'));
  }

  /** Over HTTP, because the answer replaces the cookies: copies of them become useless. */
  async leave() {
    const { live, api, code, words } = this.#page;
    live.leaving = true;
    const successor = this.#successor();
    const { status, body } = await api.leave(code, successor);
    live.leaving = false;
    const failed = status === 0 || status >= 500;
    if (this.#over || status === 401) this.#gone();
    else if (failed) this.#question(words.text('page.leave.failed'));
    else if (status >= 400 && successor) this.#askAgain(words.refusal(body?.code));
    else this.#gone();
  }

  /** The last owner may choose who owns the room from now on. */
  #askForSuccessor() {
    const { words, conversation } = this.#page;
    const { you, roles, people } = conversation;
    const place = part(this.#dialog, 'successor');
    place.hidden = !(you && roles.isLastOwner(you.id));
    if (place.hidden) return;
    part(place, 'said').textContent = '';
    const nobody = new Option(words.text('page.leave.nobody'), '');
    const others = people.others(you.id, words.lang).map(({ id, name }) => new Option(name, id));
    place.querySelector('select').replaceChildren(nobody, ...others);
  }

  /** The people have changed, so their list is another one. */
  #askAgain(why) {
    this.#askForSuccessor();
    this.#question(why);
  }

  #successor() {
    const place = part(this.#dialog, 'successor');
    return place.hidden ? '' : place.querySelector('select').value;
  }

  /** The connection ended for good. While leaving, the answer of the API decides. */
  ended(why) {
    this.#over = true;
    if (this.#page.live.leaving) return;
    this.#tell(why);
    location.assign(new URL(`join/${this.#page.code}`, this.#page.root));
  }

  #tell(why) {
    try {
      tabStore().setItem('parley:why', why);
    } catch {
      // Storage is full or forbidden: the join page does not say why.
    }
  }

  #gone() {
    this.#page.live.stop();
    this.#page.conversation.forget();
    location.assign(this.#page.root);
  }

  #question(text) {
    this.#dialog.querySelector('[data-words]').textContent = text;
    this.#dialog.returnValue = '';
    this.#dialog.showModal();
  }
}
