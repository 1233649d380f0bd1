import { keepClean } from '/page/view/clean-field.js';
import { expect } from '../expect.js';

/** A field with this text, the caret after it, and what was said of it. */
function field(kind, text = '') {
  const made = document.createElement(kind);
  const said = [];
  document.body.append(made);
  made.value = text;
  keepClean(made, (n) => said.push(n));
  made.focus();
  made.setSelectionRange(text.length, text.length);
  return { made, said };
}

function pasted(made, text) {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  if (made.dispatchEvent(event)) document.execCommand('insertText', false, text);
}

export function a_paste_without_hidden_characters_is_left_to_the_browser() {
  const { made, said } = field('textarea', 'so: ');
  pasted(made, 'one\ttwo\nthree');
  expect([made.value, said]).equals(['so: one\ttwo\nthree', []]);
}

export function a_paste_is_cleaned_counted_and_undone_in_one_step() {
  const { made, said } = field('textarea', 'so: ');
  pasted(made, 'a\0b\x07c\u2028d');
  expect([made.value, said]).equals(['so: abc\nd', [2]]);
  document.execCommand('undo');
  expect(made.value).is('so: ');
}

export function a_paste_replaces_what_is_selected() {
  const { made } = field('textarea', 'one two three');
  made.setSelectionRange(4, 7);
  pasted(made, '2\x1b');
  expect([made.value, made.selectionStart]).equals(['one 2 three', 5]);
}

export function a_paste_of_nothing_else_says_so_and_changes_nothing() {
  const { made, said } = field('textarea', 'so');
  pasted(made, '\0\x07');
  expect([made.value, said]).equals(['so', [2]]);
}

export function a_line_has_spaces_for_ends_of_lines() {
  const { made, said } = field('input');
  pasted(made, 'Ada\u2028Lovelace\x7f');
  expect([made.value, said]).equals(['Ada Lovelace', [1]]);
}

export function what_comes_in_another_way_is_cleaned_too_and_the_caret_stays() {
  const { made, said } = field('textarea');
  made.value = 'a\0bc\u2029d';
  made.setSelectionRange(3, 3);
  made.dispatchEvent(new InputEvent('input', { inputType: 'insertFromDrop', bubbles: true }));
  expect([made.value, made.selectionStart, said]).equals(['abc\nd', 2, [1]]);
}

export function an_undone_step_is_not_redone() {
  const { made, said } = field('textarea');
  made.value = 'a\0';
  made.dispatchEvent(new InputEvent('input', { inputType: 'historyUndo', bubbles: true }));
  expect([made.value, said]).equals(['a\0', []]);
}
