import { OUT, on } from '../events.js';
import { write } from '../model/words.js';
import { part } from '../view/document.js';

/** A browser's timers count in 32 bits. Milliseconds. */
const LONGEST = 2 ** 31 - 1;

/** A moderator put the reader out of the room: a panel in place of the composer says so, and the page stays as it is. */
export function install(page) {
  on(page.live, OUT, (out) => show(page, out));
}

function show({ conversation, words, screen, root, code }, { how, reason, ...time }) {
  const panel = document.getElementById('out');
  const { now } = conversation.clock;
  const until = endOf(time, now);
  conversation.isOut = true;
  for (const open of document.querySelectorAll('dialog[open]')) open.close();
  document.querySelector('#people:popover-open')?.hidePopover();
  document.body.classList.add('room--out');
  const key = until === null ? `page.out.${how}` : `page.out.${how}.until`;
  part(panel, 'title').textContent = words.text(key, { time: until && screen.dates.upcoming(until, now) });
  if (reason) write(part(panel, 'reason'), words.parts('page.reason', { reason: { name: reason } }));
  showTyped(panel, conversation);
  part(panel, 'again').href = new URL(`join/${code}`, root);
  part(panel, 'leave').href = root;
  mayReturn(panel, how === 'kicked');
  if (until !== null) setTimeout(() => mayReturn(panel, true), Math.min(until - now, LONGEST));
  panel.hidden = false;
  part(panel, 'title').focus();
  screen.draw();
}

/** When a ban ends, in milliseconds since 1970; null for one that does not, and for a removal from the room. */
function endOf({ until, retryAfterMs = 0 }, now) {
  if (until !== undefined) return Date.parse(until);
  return retryAfterMs > 0 ? now + retryAfterMs : null;
}

function mayReturn(panel, may) {
  part(panel, 'again').hidden = !may;
  part(panel, 'leave').hidden = may;
}

/** What was typed and not sent can still be copied. */
function showTyped(panel, { outbox }) {
  const unsent = (outbox?.items ?? []).filter(({ frame, state }) => frame.text !== undefined && state !== 'posted');
  const texts = [...unsent.map(({ frame }) => frame.text), document.querySelector('parley-composer').text];
  const typed = texts.filter((text) => text !== '').join('\n\n');
  part(panel, 'typed').hidden = typed === '';
  panel.querySelector('textarea').value = typed;
}
