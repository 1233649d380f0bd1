import '../elements/undo-bar.js';
import { DONE, UNDO, on } from '../events.js';
import { sanctionParts } from '../model/sanctions.js';
import { plain } from '../model/words.js';

/** The commands that undo an event. */
const BACK = {
  removed: ({ seq }) => [{ type: 'restore', target: seq }],
  muted: ({ member }) => [{ type: 'unmute', member: member.id }],
  banned: ({ member }) => [{ type: 'unban', member: member.id }],
  cleared: (event) => BACK.removed(event),
};

/** The events of one ban come at once, also for everybody on a banned network. Milliseconds. */
const ONE_ACT = 2000;

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
    if (this.#belongs(event)) return this.#also(event);
    if (!BACK[event.kind] || event.kind === 'cleared') return undefined;
    const left = (conversation.limits.undoSeconds ?? 0) * 1000 - (conversation.clock.now - Date.parse(event.at));
    if (left <= 0) return undefined;
    this.#last = { events: [event], undone: false };
    return this.#bar.offer(this.#sentence(event), left);
  }

  back() {
    this.#last.undone = true;
    this.#last.events.forEach((event) => this.#takeBack(event));
  }

  /** Another event of the last ban, which may come after the click. */
  #also(event) {
    this.#last.events.push(event);
    if (this.#last.undone) this.#takeBack(event);
  }

  #takeBack(event) {
    for (const frame of BACK[event.kind](event)) this.#page.send(frame);
  }

  /** Whether it is an event of the last ban: their messages are gone, or others on a banned network are banned too. */
  #belongs({ kind, member, until, at }) {
    const ban = this.#last?.events[0];
    if (ban?.kind !== 'banned') return false;
    if (kind === 'cleared') return member.id === ban.member.id;
    const last = this.#last.events.at(-1);
    return kind === 'banned' && until === ban.until && Date.parse(at) - Date.parse(last.at) < ONE_ACT;
  }

  #sentence(event) {
    const { words } = this.#page;
    if (event.kind === 'removed') return words.text('page.undo.removed');
    return plain(sanctionParts(event, words, (name) => `page.undo.${name}`));
  }
}
