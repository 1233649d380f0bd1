import '/page/elements/status-line.js';
import { elapsed } from '/page/device/clock.js';
import { Words } from '/page/model/words.js';
import { expect } from '../expect.js';

const words = new Words(
  {
    'page.connection.connecting': 'Connecting.',
    'page.connection.reconnecting': 'Lost. Again.',
    'page.connection.waiting.other': 'Lost. In {n} s',
    'page.connection.blocked': 'Blocked.',
    'page.connection.unreached': 'Unreached.',
    'page.connection.retry.other': 'In {n} s.',
    'page.connection.back': 'Back',
    'page.connection.stopped': 'Disconnected',
  },
  'en',
);
const HTML = '<span role="status" data-status></span><span data-words></span><button data-try hidden></button><span data-typing></span>';

/** A status line that has been told these states; what it shows, tells a screen reader, and offers. */
function told(...states) {
  const line = document.createElement('parley-status');
  line.append(...new DOMParser().parseFromString(HTML, 'text/html').body.childNodes);
  line.words = words;
  document.body.append(line);
  for (const one of states) line.connection = { retryAt: elapsed() + 4_500, ...one };
  const [status, shown, button] = line.children;
  const seen = [shown.textContent, status.textContent, !button.hidden];
  line.remove();
  return seen;
}

const connecting = { state: 'connecting' };
const open = { state: 'open' };
const waiting = { state: 'waiting' };

export function a_first_connection_is_awaited() {
  expect(told(connecting)).equals(['Connecting.', 'Connecting.', false]);
}

export function a_connection_that_never_opened_is_not_lost() {
  expect(told(connecting, { ...waiting, reached: true })).equals(['Blocked. In 5 s.', 'Blocked.', true]);
  expect(told(connecting, waiting)).equals(['Unreached. In 5 s.', 'Unreached.', true]);
}

export function while_it_is_tried_again_nothing_is_offered_and_the_reason_stays() {
  expect(told(connecting, { ...waiting, reached: true }, { ...connecting, reached: true })).equals(['Blocked.', 'Blocked.', false]);
}

export function a_connection_that_was_open_is_lost() {
  expect(told(connecting, open, waiting)).equals(['Lost. In 5 s', 'Lost. Again.', true]);
  expect(told(connecting, open, waiting, connecting)).equals(['Lost. Again.', 'Lost. Again.', false]);
  expect(told(connecting, waiting, open, waiting)).equals(['Lost. In 5 s', 'Lost. Again.', true]);
}

export function an_open_connection_says_nothing() {
  expect(told(connecting, open)).equals(['', '', false]);
}

export function an_end_can_be_tried_again() {
  expect(told(connecting, open, { state: 'stopped' })).equals(['Disconnected', 'Disconnected', true]);
}
