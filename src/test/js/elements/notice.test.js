import '/page/elements/notice.js';
import { expect } from '../expect.js';

const HTML = '<parley-notice><span data-text></span><button hidden></button></parley-notice><dialog><p data-said></p></dialog><dialog id="bare"></dialog>';

function room() {
  document.body.replaceChildren(...new DOMParser().parseFromString(HTML, 'text/html').body.childNodes);
  const [notice, dialog, bare] = document.body.children;
  return { notice, dialog, bare, said: () => ['[data-text]', '[data-said]'].map((place) => document.querySelector(place).textContent) };
}

export function a_notice_stands_above_the_composer() {
  const { notice, said } = room();
  notice.say('No.');
  expect(said()).equals(['No.', '']);
}

export function behind_an_open_dialog_it_stands_in_the_dialog() {
  const { notice, dialog, said } = room();
  dialog.showModal();
  notice.say('No.');
  expect(said()).equals(['', 'No.']);
  notice.say('');
  expect(said()).equals(['', '']);
  dialog.close();
  notice.say('Again.');
  expect(said()).equals(['Again.', '']);
}

export function a_dialog_without_a_place_leaves_it_where_it_is() {
  const { notice, bare, said } = room();
  bare.showModal();
  notice.say('No.');
  expect(said()).equals(['No.', '']);
  bare.close();
}
