import { HAPPENED, SEEN, WELCOMED, on } from '../events.js';
import { Channel } from '../device/channel.js';
import { isLooking } from '../device/looking.js';

/** What the reader sees in one tab counts as seen in the others, and what was marked as unread as unread. */
export function install(page) {
  const sharing = new Sharing(page);
  on(document, WELCOMED, () => sharing.meet());
  on(document, HAPPENED, () => sharing.share());
  on(document, SEEN, () => sharing.share());
  for (const event of ['visibilitychange', 'freeze', 'resume']) document.addEventListener(event, () => sharing.share());
  for (const event of ['focus', 'blur']) window.addEventListener(event, () => sharing.share());
  window.addEventListener('pagehide', () => sharing.end());
  window.addEventListener('pageshow', ({ persisted }) => persisted && sharing.meet());
}

class Sharing {
  #page;
  #channel;
  #shared = '';

  constructor(page) {
    this.#page = page;
    this.#channel = new Channel(`parley:${page.code}`, (message) => this.#heard(message));
  }

  /** The tab is there, and the others answer. */
  meet() {
    this.#channel.post({ ...this.#state(), asks: true });
  }

  /** The reader looks here or away, or has seen more. */
  share() {
    if (this.#page.conversation.you === null || this.#page.others.none) return;
    const state = this.#state();
    const text = JSON.stringify(state);
    if (text === this.#shared) return;
    this.#shared = text;
    this.#channel.post(state);
  }

  end() {
    this.#channel.post({ tab: this.#page.tab.id, ended: true });
  }

  #state() {
    const { timeline, unread } = this.#page.conversation;
    const looking = isLooking();
    const taken = looking ? (timeline.last ?? 0) : 0;
    return { tab: this.#page.tab.id, epoch: timeline.epoch, looking, taken, seen: unread.seen, held: unread.held };
  }

  #heard({ asks = false, ended = false, ...state }) {
    const { others, conversation } = this.#page;
    if (ended) return others.gone(state.tab);
    const same = state.epoch === conversation.timeline.epoch;
    others.heard({ ...state, looking: same && state.looking });
    if (asks && conversation.you !== null) this.#channel.post(this.#state());
    if (same && state.looking && conversation.you !== null) this.#follow(state);
  }

  #follow({ seen, held }) {
    const { conversation, screen } = this.#page;
    const { unread } = conversation;
    if (!held) conversation.seenElsewhere(seen);
    else if (!unread.held || unread.seen !== seen) conversation.holdFrom(seen + 1);
    screen.draw();
  }
}
