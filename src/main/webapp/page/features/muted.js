import { HELD, UNMUTED, emit, on } from '../events.js';
import { countdown } from '../model/durations.js';
import { muteSentence } from '../model/sanctions.js';

const EACH_SECOND = 1_000;
/** A browser's timers count in 32 bits. Milliseconds. */
const LONGEST = 2 ** 31 - 1;

/** Somebody who is muted is told until when, and the page follows the end of each mute by itself. */
export function install({ conversation, words, screen }) {
  const composer = document.querySelector('parley-composer');
  let timer;
  let told = null;

  function follow() {
    const { sanctions, clock, you, mutedUntil } = conversation;
    if (you === null || conversation.isOut) return;
    clearTimeout(timer);
    const { now } = clock;
    const over = sanctions.expire(now);
    tell(mutedUntil, now);
    if (over) screen.draw();
    if (over) emit(document, UNMUTED);
    const next = Math.min(sanctions.nextEnd - now, Number.isFinite(mutedUntil ?? Infinity) ? EACH_SECOND : Infinity);
    if (next < Infinity) timer = setTimeout(follow, Math.min(next, LONGEST));
  }

  /** A screen reader is told once, not each second. */
  function tell(until, now) {
    const left = until === null || until === Infinity ? '' : countdown(until - now, words.lang);
    const sentence = until === null ? '' : muteSentence(until, { words, dates: screen.dates, now });
    composer.silence(sentence, left === '' ? '' : words.text('page.muted.left', { time: left }));
    if (until === null && told !== null) screen.say(words.text('page.muted.over'));
    told = until;
  }

  on(document, HELD, follow);
}
