import { isLooking } from './looking.js';

const TONES = [660, 880];
const LASTS = 0.12;
const LOUD = 0.08;
const LONGEST = 200;
let context = null;

/** Notifies a reader who looks elsewhere, by notification and sound. */
export class Notifier {
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

  /** Asks for it: browsers allow this only right after a press. */
  static async ask() {
    if (Notifier.permission === 'default') await Notification.requestPermission();
    return Notifier.permission;
  }

  /** Of several events at once the newest is shown. */
  notify(events, alerts) {
    if (events.length === 0 || isLooking()) return;
    if (alerts.sound) chime();
    if (Notifier.permission === 'granted') this.#show(events.at(-1));
  }

  #show({ seq, by, text }) {
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
      // Some phones have only the name: there the sound is enough.
    }
  }
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
