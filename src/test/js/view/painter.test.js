import { Painter } from '/page/view/painter.js';
import { Words } from '/page/model/words.js';
import { ada, minutes } from '../cast.js';
import { expect } from '../expect.js';

const words = new Words(
  {
    'page.not-sent': 'Not sent. {why}',
    'page.unsure': "Couldn't confirm that this was sent.",
    'page.found': 'Not sent yet.',
    'page.again': 'Send again',
    'page.send': 'Send',
    'refused.vetoed': 'A rule forbids it.',
  },
  'en',
);
const row = { kind: 'said', by: ada, draft: 'd', text: 'x', own: true, at: minutes(0), state: 'refused', trouble: { code: 'vetoed' } };

const PARTS = ['disc', 'name', 'you', 'role', 'text', 'time', 'sending', 'quote', 'edited', 'reactions'];

/** A row as the page's template has it, as far as these tests go. */
function painted(more) {
  const template = document.createElement('template');
  template.id = 'row-said';
  const article = document.createElement('article');
  article.append(...PARTS.map((part) => document.createElement('span')));
  PARTS.forEach((part, i) => (article.children[i].dataset[part] = ''));
  const after = document.createElement('p');
  after.dataset.after = '';
  after.append(document.createElement('span'), document.createElement('button'));
  after.firstChild.dataset.why = '';
  after.lastChild.dataset.act = 'again';
  article.append(after);
  const earlier = document.createElement('ol');
  earlier.dataset.earlier = '';
  article.querySelector('[data-edited]').append(earlier);
  template.content.append(article);
  document.body.append(template);
  const painter = new Painter(words, null);
  const element = painter.make(row);
  painter.paint(element, { ...row, ...more }, 0);
  template.remove();
  return element.querySelector('[data-why]');
}

/** The sentence and the button under a message in this state. */
const under = (state) => [painted({ state }).textContent, painted({ state }).parentElement.querySelector('button').textContent];

export function a_held_message_says_so_and_has_a_send_button() {
  expect(under('refused')).equals(['Not sent. A rule forbids it.', 'Send again']);
  expect(under('unsure')).equals(["Couldn't confirm that this was sent.", 'Send again']);
  expect(under('found')).equals(['Not sent yet.', 'Send']);
}

const refusedWith = (more) => painted({ trouble: { code: 'vetoed', ...more } });

export function a_refusal_is_explained_in_the_words_of_the_page() {
  expect(painted({}).textContent).is('Not sent. A rule forbids it.');
}

export function a_rules_explanation_replaces_the_standard_one() {
  expect(refusedWith({ words: 'Please put it kindly.' }).textContent).is('Not sent. Please put it kindly.');
}

export function a_rules_explanation_is_text() {
  const why = refusedWith({ words: '<b onclick="x">Please</b>' });
  expect(why.textContent).is('Not sent. <b onclick="x">Please</b>');
  expect(why.querySelectorAll('b').length).is(0);
}

export function a_changed_text_is_painted_again() {
  const painter = new Painter(words, null);
  expect(painter.look(row, 0)).is(painter.look({ ...row }, 0));
  expect(painter.look(row, 0) === painter.look({ ...row, trouble: { code: 'vetoed', words: 'Please put it kindly.' } }, 0)).is(false);
}
