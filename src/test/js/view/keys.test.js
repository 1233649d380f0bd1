import { onKey, onText } from '/page/view/keys.js';
import { expect } from '../expect.js';

function heard(listen, ...presses) {
  const target = document.createElement('div');
  const keys = [];
  listen(target, ({ key }) => keys.push(key));
  for (const press of presses) target.dispatchEvent(new KeyboardEvent('keydown', press));
  return keys;
}

const LATE = { key: 'Enter', keyCode: 229 };
const COMPOSING = { key: 'Escape', isComposing: true };

export function a_key_of_an_input_method_is_not_taken() {
  expect(heard(onKey, { key: 'Enter', keyCode: 13 }, LATE, COMPOSING, { key: 'Escape' })).equals(['Enter', 'Escape']);
}

export function a_character_or_an_input_method_begins_a_text() {
  const typed = ['e', 'é', 'Ж', 'あ', '?', '1', '𝒳', 'Dead', 'Process'];
  expect(heard(onText, ...typed.map((key) => ({ key })))).equals(typed);
  expect(heard(onText, { key: 'Unidentified', keyCode: 229 })).equals(['Unidentified']);
  const altGr = { key: '@', ctrlKey: true, altKey: true, modifierAltGraph: true };
  expect(heard(onText, altGr)).equals(['@']);
}

export function other_keys_begin_no_text() {
  const others = [' ', 'PageUp', 'Home', 'F2', 'Tab', 'Enter', 'Escape', 'Delete'].map((key) => ({ key }));
  const combined = [{ key: 'b', ctrlKey: true }, { key: 'b', metaKey: true }, { key: 'b', altKey: true }];
  expect(heard(onText, ...others, ...combined)).equals([]);
}

export function a_key_press_without_a_key_is_none() {
  const target = document.createElement('div');
  let heard = 0;
  onText(target, () => heard++);
  target.dispatchEvent(new Event('keydown'));
  expect(heard).is(0);
}
