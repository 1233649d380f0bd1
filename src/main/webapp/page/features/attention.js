import '../elements/alerts-switch.js';
import { ACT, HAPPENED, IGNORE, NEWEST, PLACE, WELCOMED, on } from '../events.js';
import { Alerts } from '../model/alerts.js';
import { Locks } from '../device/locks.js';
import { isLooking } from '../device/looking.js';
import { Notifier } from '../device/notifications.js';
import { Ignored } from '../model/ignored.js';
import { Telling } from '../model/telling.js';
import { oneLine } from '../text/shown.js';

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
    this.#notifier = new Notifier(page.words, page.title);
    this.#telling = new Telling(page.conversation, page.others, new Locks());
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

  #happened(events) {
    const { conversation } = this.#page;
    const notable = this.#alerts.notable(events, (event) => conversation.speaksToMe(event));
    this.#telling.tell(notable, (unseen) => this.#notify(unseen));
  }

  #notify(events) {
    this.#notifier.notify(events.map((event) => ({ ...event, text: oneLine(event.text) })), this.#alerts);
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
    if (conversation.storage?.isAbout(event, 'ignored')) conversation.ignored.reread();
    this.#showAlerts();
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
    conversation.ignored?.toggle(person);
    screen.draw();
  }

  /** Shows one message of an ignored person. */
  #unfold(target) {
    target.closest('[data-unfold]')?.closest('.message').classList.add('message--unfolded');
  }
}
