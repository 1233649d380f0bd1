import { Presence } from '/page/features/signals.js';
import { expect } from '../expect.js';

/** Tells what is said, one at a time. */
function listener() {
  const said = [];
  const waiting = [];
  const tell = (on) => (waiting.length > 0 ? waiting.shift()(on) : said.push(on));
  const next = () => (said.length > 0 ? Promise.resolve(said.shift()) : new Promise((resolve) => waiting.push(resolve)));
  return { tell, next, said };
}

export async function an_idle_page_and_its_next_touch_are_reported() {
  const { tell, next } = listener();
  new Presence(tell).begin(20);
  expect(await next()).is(true);
  window.dispatchEvent(new Event('pointerdown'));
  expect(await next()).is(false);
  expect(await next()).is(true);
}

export async function a_new_connection_reports_an_idle_page_at_once() {
  const { tell, next, said } = listener();
  const presence = new Presence(tell);
  presence.begin(20);
  expect(await next()).is(true);
  presence.begin(20);
  expect(said).equals([true]);
}
