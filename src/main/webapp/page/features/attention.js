import '../elements/alerts-switch.js';
import { ACT, HAPPENED, IGNORE, NEWEST, PLACE, WELCOMED, on } from '../events.js';
import { Alerts } from '../model/alerts.js';
import { Locks } from '../device/locks.js';
import { isLooking } from '../device/looking.js';
import { Notifier, letOthersChime } from '../device/notifications.js';
import { Ignored } from '../model/ignored.js';
import { Telling } from '../model/telling.js';

const DIALOG = 'alerts-dialog';

/** Alerts, ignored people, and messages marked as unread. */
export function install(page) {
  return new Attention(page);
}

class Attention {
  #page;
  #notifier;
  #telling;
  #alerts = new Alerts(null);

  constructor(page) {
    this.#page = page;
    this.#notifier = new Notifier(page.words, page.title, page.conversation.copies);
    this.#telling = new Telling(page.conversation, page.others, new Locks(), letOthersChime);
    on(document, WELCOMED, () => this.#welcomed());
    on(document, HAPPENED, (events) => this.#happened(events));
    document.getElementById('alerts-button').addEventListener('click', () => this.#ask());
    on(document, ACT, ({ name, seq }) => name === 'unread' && this.#holdFrom(seq));
    on(document, IGNORE, (person) => this.#ignore(person));
    document.addEventListener('visibilitychange', () => this.#release(isLooking()));
    window.addEventListener('focus', () => this.#release(isLooking()));
    on(document, PLACE, () => this.#release(page.screen.attentive));
    on(document, NEWEST, () => this.#release(true));
    window.addEventListener('storage', (event) => this.#changedElsewhere(event));
    document.getElementById('rows').addEventListener('click', ({ target }) => this.#unfold(target));
  }

  /** From here on the device's storage for this member is known. */
  #welcomed() {
    const { conversation } = this.#page;
    this.#alerts = new Alerts(conversation.storage);
    conversation.ignored = new Ignored(conversation.storage, conversation.timeline.epoch);
  }

  /** A message that came and went at once, as after a long absence, is not told. */
  #happened(events) {
    const { copies } = this.#page.conversation;
    const messages = events.filter(({ kind }) => kind === 'said').map((event) => copies.now(event));
    const notable = this.#notable(messages.filter(({ removed }) => !removed));
    this.#telling.tell(notable, (unseen) => this.#notify(unseen));
  }

  #notify(messages) {
    const wanted = (message) => !message.ignored && this.#notable([message]).length > 0;
    this.#notifier.notify(messages, this.#alerts, wanted);
  }

  #notable(messages) {
    return this.#alerts.notable(messages, (message) => this.#page.conversation.mentionsMe(message));
  }

  #ask() {
    this.#showAlerts();
    document.getElementById(DIALOG).showModal();
  }

  #showAlerts() {
    document.querySelector(`#${DIALOG} parley-alerts`).alerts = this.#alerts;
  }

  /** Another tab has changed what the device stores. */
  #changedElsewhere(event) {
    const { conversation, screen } = this.#page;
    if (this.#alerts.areAbout(event)) this.#showAlerts();
    if (!conversation.storage?.isAbout(event, 'ignored')) return;
    conversation.rereadIgnored();
    screen.draw();
  }

  #holdFrom(seq) {
    const { conversation, screen, words } = this.#page;
    conversation.holdFrom(seq);
    screen.say(words.text('page.marked-unread'));
    screen.draw();
  }

  #release(back) {
    const { unread } = this.#page.conversation;
    if (!back || !unread.held) return;
    unread.release();
    this.#page.screen.draw();
  }

  #ignore(person) {
    const { conversation, screen } = this.#page;
    conversation.ignore(person);
    screen.draw();
  }

  /** Shows one message of an ignored person. */
  #unfold(target) {
    target.closest('[data-unfold]')?.closest('.message').classList.add('message--unfolded');
  }
}
