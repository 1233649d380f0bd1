import '../elements/status-line.js';
import { CONNECTION, CUT, HURRY, WELCOMED, on } from '../events.js';

/** Shows the state of the connection, and reconnects early when there is a reason to. */
export function install({ api, conversation, live, screen }) {
  let alive;
  on(live, CONNECTION, () => {
    document.querySelector('parley-status').connection = live;
    document.body.dataset.connection = live.state;
  });
  on(live, CUT, ({ broken }) => {
    conversation.outbox?.[broken ? 'broken' : 'interrupted']();
    conversation.typists.none();
    screen.draw();
  });
  on(document, HURRY, () => live.hurry({ even: true }));
  on(document, WELCOMED, ({ limits }) => {
    clearInterval(alive);
    alive = setInterval(() => live.open && api.alive(), limits.aliveSeconds * 1000);
  });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && live.hurry());
  window.addEventListener('online', () => live.hurry());
  window.addEventListener('pageshow', ({ persisted }) => persisted && live.revive());
}
