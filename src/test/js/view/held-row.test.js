import { Painter } from '/page/view/painter.js';
import { Words } from '/page/model/words.js';
import { ada, minutes } from '../cast.js';
import { expect } from '../expect.js';

const ROW = `<article>
  <i data-disc></i><i data-name></i><i data-you></i><i data-role></i><i data-text></i><i data-time></i><i data-sending></i><i data-quote></i>
  <i data-edited></i><ol data-earlier></ol><i data-reactions></i>
  <p data-after><span data-why></span><button data-act="again"></button><button data-act="rewrite"></button><button data-act="discard"></button></p>
</article>`;

/** The acts that are offered under this message. */
function offered(more) {
  const template = document.createElement('template');
  template.id = 'row-said';
  template.content.append(...new DOMParser().parseFromString(ROW, 'text/html').body.children);
  document.body.append(template);
  const row = { kind: 'said', by: ada, draft: 'd', text: 'x', own: true, at: minutes(0), state: 'refused', ...more };
  const painter = new Painter(new Words({}, 'en'), null);
  const element = painter.make(row);
  painter.paint(element, row, 0);
  template.remove();
  return [...element.querySelectorAll('button[data-act]')].filter(({ hidden }) => !hidden).map(({ dataset }) => dataset.act);
}

export function what_may_be_accepted_can_be_sent_again() {
  expect(offered({ trouble: { code: 'vetoed' } })).equals(['again', 'rewrite', 'discard']);
  expect(offered({ trouble: { code: 'vetoed' }, seq: 7 })).equals(['again', 'discard']);
}

export function what_never_can_be_is_offered_to_be_rewritten() {
  for (const code of ['text-malformed', 'text-too-long', 'unreadable', 'unknown-type'])
    expect([code, offered({ trouble: { code } })]).equals([code, ['rewrite', 'discard']]);
}

export function what_was_not_refused_is_not_rewritten() {
  for (const state of ['unsure', 'found']) expect([state, offered({ state, trouble: {} })]).equals([state, ['again', 'discard']]);
}
