import '../elements/code-block.js';
import '../elements/log.js';
import { elapsed } from '../device/clock.js';
import { ABOVE, BELOW, on } from '../events.js';

const REST = 5_000;

/** Shows more above and below: what the page still has, else what the server has. */
export function install({ api, code, conversation, words, screen }) {
  const { view } = screen;
  const notice = document.querySelector('parley-notice');
  let from = 0;

  /** After a failure only when asked, or a little later. */
  async function fetchMore(asked, call) {
    if (view.loading || (!asked && elapsed() < from)) return;
    view.loading = true;
    screen.draw();
    const answer = await call();
    view.loading = false;
    if (answer.status === 200) conversation.fetched(answer.body);
    else from = elapsed() + REST;
    if (answer.status !== 200 && asked) notice.say(words.text('page.no-answer'));
    screen.draw();
  }

  on(document, ABOVE, ({ asked }) => {
    const { first, above } = view.bounds;
    if (view.up()) screen.draw();
    else if (above) fetchMore(asked, () => api.before(code, first));
  });
  on(document, BELOW, () => {
    const { last, below } = view.bounds;
    if (view.down()) screen.draw();
    else if (below) fetchMore(false, () => api.after(code, last));
  });
}
