import { keepClean } from '../view/clean-field.js';

/** What is pasted or dropped into a field loses the characters that no message can have, and the notice says so. */
export function install({ words }) {
  const notice = document.querySelector('parley-notice');
  const say = (left) => notice.say(words.counted('page.left-out', left));
  for (const id of ['text', 'new-name', 'moderate-reason']) keepClean(document.getElementById(id), say);
}
