import '../elements/undo-bar.js';
import { DONE, UNDO, on } from '../events.js';
import { sanctionParts } from '../model/sanctions.js';
import { plain } from '../model/words.js';

/** The commands that undo an event; `cleared`: the removal of all messages that came with a ban. */
const BACK = {
  removed: ({ seq }) => [{ type: 'restore', target: seq }],
  muted: ({ member }) => [{ type: 'unmute', member: member.id }],
  banned: ({ member }, cleared) => [{ type: 'unban', member: member.id }, ...(cleared ? BACK.removed(cleared) : [])],
};

/** What the reader removed, and whom they muted or banned, can be undone for a few seconds. */
export function install(page) {
  const undo = new Undo(page);
  on(document, DONE, (events) => events.forEach((event) => undo.did(event)));
  on(document, UNDO, () => undo.back());
}

class Undo {
  #page;
  #bar = document.querySelector('parley-undo');
  #last = null;

  constructor(page) {
    this.#page = page;
  }

  /** An event that comes late, as after a cut, leaves less time. */
  did(event) {
    const { conversation } = this.#page;
    if (event.kind === 'cleared') return this.#cleared(event);
    if (!BACK[event.kind]) return undefined;
    const left = (conversation.limits.undoSeconds ?? 0) * 1000 - (conversation.clock.now - Date.parse(event.at));
    if (left <= 0) return undefined;
    this.#last = { event, cleared: null, undone: false };
    return this.#bar.offer(this.#sentence(event), left);
  }

  back() {
    const { event, cleared } = this.#last;
    this.#last.undone = true;
    for (const frame of BACK[event.kind](event, cleared)) this.#page.send(frame);
  }

  /** The second event of a ban, which may come after the click. */
  #cleared(event) {
    const { event: ban, undone } = this.#last ?? {};
    if (ban?.kind !== 'banned' || ban.member.id !== event.member.id) return;
    this.#last.cleared = event;
    if (undone) for (const frame of BACK.removed(event)) this.#page.send(frame);
  }

  #sentence(event) {
    const { words } = this.#page;
    if (event.kind === 'removed') return words.text('page.undo.removed');
    return plain(sanctionParts(event, words, (name) => `page.undo.${name}`));
  }
}
