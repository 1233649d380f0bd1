import { cleaned } from '../text/cleaned.js';
import { typeInto } from './typed.js';

/** A field of one line has a space for each end of a line. */
const fitting = (field, text) => (field.localName === 'input' ? text.replaceAll('\n', ' ') : text);

/** What is pasted is cleaned before it is in the field: one step to undo. */
function paste(event, say) {
  const field = event.target;
  const pasted = event.clipboardData.getData('text/plain');
  const { text, left } = cleaned(pasted);
  if (event.defaultPrevented || text === pasted.replaceAll('\r\n', '\n')) return;
  event.preventDefault();
  typeInto(field, fitting(field, text));
  say(left);
}

/** What came in any other way, such as by dropping it, is cleaned afterwards, and the caret stays. */
function clean(field, say) {
  const { value, selectionEnd } = field;
  const { text, left } = cleaned(value);
  if (text === value) return;
  const caret = cleaned(value.slice(0, selectionEnd)).text.length;
  typeInto(field, fitting(field, text), 0, value.length);
  field.setSelectionRange(caret, caret);
  say(left);
}

/** Keeps a field free of what the server cannot accept; `say(n)`: so many characters were left out. */
export function keepClean(field, say) {
  const tell = (left) => left > 0 && say(left);
  field.addEventListener('paste', (event) => paste(event, tell));
  field.addEventListener('input', ({ inputType = '' }) => inputType.startsWith('history') || clean(field, tell));
}
