import '../elements/alerts-switch.js';
import { ACT, HAPPENED, IGNORE, NEWEST, PLACE, WELCOMED, on } from '../events.js';
import { Alerts } from '../model/alerts.js';
import { Notifier } from '../device/notifications.js';
import { Ignored } from '../model/ignored.js';

const DIALOG = 'alerts-dialog';

/** Alerts, ignored people, and messages marked as unread. */
export function install(page) {
  return new Attention(page);
}

class Attention {
  #with;
  #notifier;
  #alerts = new Alerts(null);

  constructor(page) {
    this.#with = page;
    this.#notifier = new Notifier(page.words, page.title);
    on(document, WELCOMED, () => this.#welcomed());
    on(document, HAPPENED, (events) => this.#heard(events));
    document.getElementById('alerts-button').addEventListener('click', () => this.#ask());
    on(document, ACT, ({ name, seq }) => name === 'unread' && this.#holdFrom(seq));
    on(document, IGNORE, (person) => this.#ignore(person));
    document.addEventListener('visibilitychange', () => this.#release(document.visibilityState === 'visible'));
    on(document, PLACE, () => this.#release(page.screen.attentive));
    on(document, NEWEST, () => this.#release(true));
    document.getElementById('rows').addEventListener('click', ({ target }) => this.#unfold(target));
  }

  /** The room is known: so is what the device remembers of it. */
  #welcomed() {
    const { conversation } = this.#with;
    this.#alerts = new Alerts(conversation.kept);
    conversation.ignored = new Ignored(conversation.kept, conversation.timeline.epoch);
  }

  /** These events of others happened just now. */
  #heard(events) {
    const { conversation } = this.#with;
    const worth = this.#alerts.worthTelling(events, (event) => conversation.speaksToMe(event));
    this.#notifier.notify(worth, this.#alerts);
  }

  #ask() {
    const dialog = document.getElementById(DIALOG);
    dialog.querySelector('parley-alerts').alerts = this.#alerts;
    dialog.showModal();
  }

  #holdFrom(seq) {
    const { conversation, screen, words } = this.#with;
    conversation.holdFrom(seq);
    screen.say(words.text('page.marked-unread'));
    screen.draw();
  }

  #release(back) {
    const { unread } = this.#with.conversation;
    if (!back || !unread.held) return;
    unread.release();
    this.#with.screen.draw();
  }

  #ignore(person) {
    const { conversation, screen } = this.#with;
    conversation.ignored?.toggle(person);
    screen.draw();
  }

  /** One look at what somebody said who is ignored. */
  #unfold(target) {
    target.closest('[data-unfold]')?.closest('.message').classList.add('message--unfolded');
  }
}
