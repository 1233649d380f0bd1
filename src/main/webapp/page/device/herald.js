import { chime } from './sound.js';

const LONGEST = 200;

/** Tells the reader who does not look: by the browser's notifications, and by a sound. */
export class Herald {
  #words;
  #room;

  constructor(words, room) {
    this.#words = words;
    this.#room = room;
  }

  /** What the browser says about notifications: granted, denied, default, or none if it has none. */
  static get permission() {
    return globalThis.Notification?.permission ?? 'none';
  }

  /** Asks the browser, which asks the reader: only when they have just pressed something. */
  static async ask() {
    if (Herald.permission === 'default') await Notification.requestPermission();
    return Herald.permission;
  }

  /** `events` are worth it (Alerts); of several at once the newest is shown. */
  tell(events, alerts) {
    if (events.length === 0 || (document.visibilityState === 'visible' && document.hasFocus())) return;
    if (alerts.sound) chime();
    if (Herald.permission === 'granted') this.#notify(events.at(-1));
  }

  #notify({ seq, by, text }) {
    const title = this.#words.text('page.alerts.title', { who: by.name, room: this.#room });
    const body = [...text].slice(0, LONGEST).join('');
    const icon = new URL('../mark.svg', import.meta.url).href;
    try {
      const notification = new Notification(title, { body, icon, tag: `parley ${location.pathname} ${seq}` });
      notification.onclick = () => {
        window.focus();
        notification.close();
      };
    } catch {
      // Some phones have the name only: there the sound has to do.
    }
  }
}
