import { deviceStore } from '../device/device-storage.js';

const KEY = 'parley:letters';
const OFF = 'off';

/**
 * Single characters as commands: only in the log, only where the reader came by keyboard, and unless they are
 * switched off on this device. Everywhere else a character is text.
 */
export const lettersAreOn = () => deviceStore().getItem(KEY) !== OFF;

export function switchLetters(on) {
  try {
    deviceStore().setItem(KEY, on ? 'on' : OFF);
  } catch {
    // Storage is full or forbidden: they stay as they are.
  }
}

/** The reader came here by pointer or by a link, and may go on writing. */
export const lettersWrite = (log) => log.setAttribute('data-letters', 'write');

/** The reader chose a message by keyboard. */
export const lettersAct = (log) => log.removeAttribute('data-letters');

/** Whether this character is a command. */
export function isCommand({ target, ctrlKey, metaKey, altKey }) {
  const inLog = target.matches('#log, #log .message') && !target.closest('[data-letters="write"]');
  return inLog && !ctrlKey && !metaKey && !altKey && lettersAreOn();
}
