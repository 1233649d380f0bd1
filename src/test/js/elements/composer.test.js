import '/page/elements/composer.js';
import { Words } from '/page/model/words.js';
import { expect } from '../expect.js';

const words = new Words({ 'page.unseen': 'Nothing to see.', 'page.not-connected': 'Not connected yet.', 'page.too-long.other': '{n} over' }, 'en');
const HTML = '<form><textarea></textarea><span data-over></span><button id="send" disabled aria-disabled="true"></button></form>';

/** A composer as the page's template has it, and what it sent. */
function composer() {
  const made = document.createElement('parley-composer');
  made.append(...new DOMParser().parseFromString(HTML, 'text/html').body.childNodes);
  made.words = words;
  const sent = [];
  made.addEventListener('say', ({ detail }) => sent.push(detail));
  document.body.append(made);
  const presses = () => made.querySelector('textarea').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true }));
  const hint = () => made.querySelector('[data-over]').textContent;
  return { made, sent, presses, hint };
}

export function before_the_connection_enter_keeps_the_text_and_says_why() {
  const { made, sent, presses, hint } = composer();
  made.text = 'Shall we begin?';
  presses();
  expect([made.text, sent, hint()]).equals(['Shall we begin?', [], 'Not connected yet.']);
  expect(made.querySelector('button').disabled).is(false);
  made.begin(4000);
  expect(hint()).is('');
  presses();
  expect(sent).equals(['Shall we begin?']);
}

export function invisible_characters_are_not_sent_and_an_empty_text_is_left_in_silence() {
  const { made, sent, presses, hint } = composer();
  made.begin(4000);
  for (const [text, says] of [['', ''], [' \n', ''], ['\u200b', 'Nothing to see.'], ['\ufeff', 'Nothing to see.'], [' \u3164 ', 'Nothing to see.']]) {
    made.text = text;
    presses();
    expect([text, sent, hint()]).equals([text, [], says]);
  }
}

export function a_text_is_cleaned_whoever_sets_it() {
  const { made, sent, presses } = composer();
  made.begin(4000);
  made.text = 'a\0b';
  expect(made.text).is('ab');
  made.querySelector('textarea').value = 'c\u2028d\ud83d';
  presses();
  expect(sent).equals(['c\nd']);
}

export function a_text_is_put_above_what_stands_there_and_the_caret_stays() {
  const { made } = composer();
  const field = made.querySelector('textarea');
  made.put('first');
  expect(made.text).is('first');
  made.text = 'hello';
  field.setSelectionRange(2, 2);
  made.put('above\x07');
  expect([made.text, field.selectionStart]).equals(['above\nhello', 8]);
}

export function a_text_over_the_limit_is_kept_and_says_so() {
  const { made, sent, presses, hint } = composer();
  made.begin(3);
  made.text = '12345';
  presses();
  expect([sent, hint()]).equals([[], '2 over']);
}
