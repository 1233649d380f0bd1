import { Presence } from '/page/features/presence.js';
import { expect } from '../expect.js';

/** Tells what is said, one at a time. */
function listener() {
  const said = [];
  const waiting = [];
  const tell = (on) => (waiting.length > 0 ? waiting.shift()(on) : said.push(on));
  const next = () => (said.length > 0 ? Promise.resolve(said.shift()) : new Promise((resolve) => waiting.push(resolve)));
  return { tell, next, said };
}

export async function a_page_that_nobody_touches_says_so_and_the_next_touch_too() {
  const { tell, next } = listener();
  new Presence(tell).begin(20);
  expect(await next()).is(true);
  window.dispatchEvent(new Event('pointerdown'));
  expect(await next()).is(false);
  expect(await next()).is(true);
}

export async function a_new_connection_is_told_at_once_that_nobody_is_here() {
  const { tell, next, said } = listener();
  const presence = new Presence(tell);
  presence.begin(20);
  expect(await next()).is(true);
  presence.begin(20);
  expect(said).equals([true]);
}
