/** With more lines than this, typing them takes too long. */
const MOST_LINES = 100;

/** Only the old command keeps what Ctrl+Z brings back; setting the value empties it. */
const typed = (text) => document.execCommand(text === '' ? 'delete' : 'insertText', false, text);

/** Replaces a part of a text field as if somebody typed it there, so that it can be undone. */
export function typeInto(field, text, from = field.selectionStart, to = field.selectionEnd) {
  field.focus();
  field.setSelectionRange(from, to);
  if (text === '' && from === to) return;
  if (text.split('\n').length <= MOST_LINES && typed(text)) return;
  field.setRangeText(text, from, to, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
