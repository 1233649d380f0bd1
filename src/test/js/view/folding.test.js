import { foldIfLong, unfoldOnDemand } from '/page/view/folding.js';
import { expect } from '../expect.js';

const STYLE = '.message--long:not(.message--whole) .message__text { max-height: 200px; overflow: hidden; } .message__text { white-space: pre-wrap; font: 16px/20px monospace; width: 300px }';
const MESSAGE = `<article class="message"><div class="message__text" data-text=""></div>
  <button type="button" data-more="Show more" data-less="Show less" aria-expanded="false" hidden="">Show more</button></article>`;
const LONG = 'line\n'.repeat(100);
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** A scrolled log with one message of this text, and lines around it. */
async function log(text) {
  const style = document.createElement('style');
  style.textContent = STYLE;
  const scroller = document.createElement('div');
  scroller.style.cssText = 'height: 400px; overflow: auto; overflow-anchor: none';
  const rows = new DOMParser().parseFromString(`<div><p>above</p>${MESSAGE}<div></div></div>`, 'text/html').body.firstChild;
  rows.lastChild.style.height = '1000px';
  scroller.append(style, rows);
  document.body.replaceChildren(scroller);
  let moved = 0;
  unfoldOnDemand(rows, scroller, () => moved++);
  const message = rows.querySelector('.message');
  const write = async (words) => {
    message.firstChild.textContent = words;
    foldIfLong(message, words);
    await frame();
  };
  await write(text);
  const [place, button] = [message.querySelector('[data-text]'), message.querySelector('button')];
  return { scroller, message, place, button, write, moved: () => moved };
}

export async function a_short_text_has_no_button_and_a_long_one_has() {
  for (const [text, hidden] of [['Shall we begin?', true], ['x '.repeat(251), false], [LONG, false]]) {
    const { button, place } = await log(text);
    expect([text, button.hidden, place.offsetHeight <= 200]).equals([text, hidden, true]);
  }
}

export async function a_button_shows_all_and_less_again_and_stays_where_it_is() {
  const { button, place, scroller, moved } = await log(LONG);
  button.click();
  expect([place.offsetHeight, button.textContent, button.getAttribute('aria-expanded')]).equals([2000, 'Show less', 'true']);
  scroller.scrollTop = 1900;
  const before = button.getBoundingClientRect().top;
  button.click();
  expect([place.offsetHeight, button.textContent, button.getAttribute('aria-expanded')]).equals([200, 'Show more', 'false']);
  expect(button.getBoundingClientRect().top - before).isBetween(-1, 1);
  expect(moved()).is(2);
}

export async function what_the_browser_scrolls_to_in_a_folded_text_is_shown() {
  const { button, place, scroller } = await log(LONG);
  const found = document.createElement('a');
  Object.assign(found, { href: '#x', textContent: 'here' });
  place.append(found);
  found.focus();
  await frame();
  await frame();
  const top = found.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  expect([button.textContent, place.scrollTop]).equals(['Show less', 0]);
  expect(top).isBetween(0, 400);
}

export async function an_edit_folds_and_unfolds() {
  const { button, place, write } = await log('short');
  await write(LONG);
  expect([button.hidden, place.offsetHeight]).equals([false, 200]);
  await write('short again');
  expect([button.hidden, place.offsetHeight]).equals([true, 20]);
}
