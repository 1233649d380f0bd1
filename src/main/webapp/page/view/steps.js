import { onKey } from './keys.js';
import { isCommand, lettersAct, lettersWrite } from './letters.js';

const OTHER_ALPHABET = /^[^\u0000-\u024f]/;

/**
 * Arrows move the focus from message to message, letters act on it. `log` is the scroller, `acts` the
 * <parley-acts>, `letters` the acts by their keys.
 */
export function walkThrough(log, acts, letters) {
  /** On a keyboard without Latin letters the position of the key counts. */
  const meant = (key, code) => letters[(OTHER_ALPHABET.test(key) ? code.replace('Key', '') : key).toLowerCase()];
  const messages = () => [...log.querySelectorAll('.message')];
  const current = () => document.activeElement?.closest?.('.message') ?? null;

  function step(by) {
    const all = messages();
    const at = all.indexOf(current());
    const next = at < 0 ? all.at(-1) : all[at + by];
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: 'nearest' });
    lettersAct(log);
  }

  log.addEventListener('pointerdown', () => lettersWrite(log), { capture: true });
  onKey(log, (event) => {
    const { key, code, target } = event;
    const plainKey = !event.ctrlKey && !event.metaKey && !event.altKey;
    const onRow = target === log || target.classList.contains('message');
    if (!plainKey || !onRow) return;
    if (key === 'ArrowUp' || key === 'ArrowDown') step(key === 'ArrowUp' ? -1 : 1);
    else if (target === log || !(key === 'Delete' || isCommand(event)) || !acts.press(meant(key, code), target)) return;
    event.preventDefault();
  });
}
