import { chime } from './sound.js';

const LONGEST = 200;

/** Tells a reader who does not look, by notification and sound. */
export class Herald {
  #words;
  #room;

  constructor(words, room) {
    this.#words = words;
    this.#room = room;
  }

  /** The permission for notifications: granted, denied, default, or none where there are none. */
  static get permission() {
    return globalThis.Notification?.permission ?? 'none';
  }

  /** Asks for it: only right after a press. */
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
