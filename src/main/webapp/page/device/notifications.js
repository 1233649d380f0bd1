import { isLooking } from './looking.js';

const TONES = [660, 880];
const LASTS = 0.12;
const LOUD = 0.08;
const LONGEST = 200;
const YIELD = 300;
let context = null;

/** Notifies a reader who looks elsewhere, by notification and sound. */
export class Notifier {
  #words;
  #room;
  #copies;
  #shown = new Map();

  /** `copies`: Copies of the conversation. */
  constructor(words, room, copies) {
    this.#words = words;
    this.#room = room;
    this.#copies = copies;
    // Without the page nobody could close it when its message goes.
    window.addEventListener('pagehide', () => this.#closeAll());
  }

  /** The permission for notifications: granted, denied, default, or none where there are none. */
  static get permission() {
    return globalThis.Notification?.permission ?? 'none';
  }

  /** Asks for it: browsers allow this only right after a press. */
  static async ask() {
    if (Notifier.permission === 'default') await Notification.requestPermission();
    return Notifier.permission;
  }

  /** Of several messages at once the newest is shown, as long as `wanted(message)`. */
  notify(messages, alerts, wanted) {
    if (messages.length === 0 || isLooking()) return;
    if (alerts.sound) chime();
    if (Notifier.permission === 'granted') this.#follow(messages.at(-1), wanted);
  }

  /** Shows the message as it is, and closes the notification when it is removed or not wanted any more. */
  #follow(message, wanted) {
    const { seq } = message;
    this.#close(seq);
    this.#shown.set(seq, { notification: null });
    const copy = this.#copies.keep(message, (now) => {
      if (!this.#shown.has(seq)) return;
      if (now.removed || !wanted(now)) this.#close(seq);
      else this.#shown.get(seq).notification = this.#made(now);
    });
    if (this.#shown.has(seq)) this.#shown.get(seq).copy = copy;
    else copy.drop();
  }

  #close(seq) {
    const { notification, copy } = this.#shown.get(seq) ?? {};
    this.#shown.delete(seq);
    copy?.drop();
    notification?.close();
  }

  #closeAll() {
    for (const seq of [...this.#shown.keys()]) this.#close(seq);
  }

  /** One with the same tag is replaced without a sound. */
  #made({ seq, by, line }) {
    const title = this.#words.text('page.alerts.title', { who: by.name, room: this.#room });
    const body = [...line].slice(0, LONGEST).join('');
    const icon = new URL('../mark.svg', import.meta.url).href;
    try {
      const notification = new Notification(title, { body, icon, tag: `parley ${location.pathname} ${seq}` });
      notification.onclick = () => {
        window.focus();
        this.#close(seq);
      };
      return notification;
    } catch {
      // Some phones have only the name: there the sound is enough.
      return null;
    }
  }
}

/** A tab in which nothing was pressed yet may not sound: it waits, so that one that may does it. */
export async function letOthersChime() {
  if (navigator.userActivation?.hasBeenActive === false) await new Promise((done) => setTimeout(done, YIELD));
}

/** Two soft tones, made here. A browser that allows no sound yet stays silent. */
export async function chime() {
  try {
    context ??= new AudioContext();
    await context.resume();
    TONES.forEach((tone, i) => play(tone, context.currentTime + i * LASTS));
  } catch {
    // No sound on this device.
  }
}

function play(tone, from) {
  const voice = new OscillatorNode(context, { frequency: tone });
  const loud = new GainNode(context, { gain: 0 });
  loud.gain.linearRampToValueAtTime(LOUD, from + 0.01);
  loud.gain.linearRampToValueAtTime(0, from + LASTS);
  voice.connect(loud).connect(context.destination);
  voice.start(from);
  voice.stop(from + LASTS);
}
