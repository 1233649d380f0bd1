import { Locks } from '/page/device/locks.js';
import { Tab } from '/page/device/tab.js';
import { uuid } from '/page/device/uuid.js';
import { device } from './cast.js';

/** A room of its own for each test, because the browser's locks are real. */
export const someRoom = () => uuid();

/** The locks of another page of this browser, which `close` ends. */
export function anotherPage() {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  return { locks: new Locks(frame.contentWindow.navigator.locks), close: () => frame.remove() };
}

/** A tab in this room; `store`: its sessionStorage. */
export async function opened(room, store = device()) {
  const page = anotherPage();
  const tab = new Tab(room, store, page.locks);
  await tab.begin();
  return { tab, store, close: page.close };
}

/** Comes true once the locks of these tabs are free: the browser frees those of a closed page a little later. */
export async function areGone(witness, ...ids) {
  while ((await witness.gone(ids)).length < ids.length) await null;
}
