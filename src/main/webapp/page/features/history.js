import { ABOVE, BELOW, on } from '../events.js';

const REST = 5_000;

/** More above and below: what the page still has, else from the server. */
export function install({ api, code, conversation, screen }) {
  let from = 0;

  /** After a failure only when asked, or a little later. */
  async function fetchMore(asked, call) {
    if (screen.top || (!asked && Date.now() < from)) return;
    screen.top = 'loading';
    screen.draw();
    const answer = await call();
    screen.top = null;
    if (answer.status === 200) conversation.fetched(answer.body);
    else from = Date.now() + REST;
    screen.draw();
  }

  on(document, ABOVE, ({ asked }) => {
    const { first, above } = screen.bounds;
    if (!screen.up() && above) fetchMore(asked, () => api.before(code, first));
  });
  on(document, BELOW, () => {
    const { last, below } = screen.bounds;
    if (!screen.down() && below) fetchMore(false, () => api.after(code, last));
  });
}
