import '/page/elements/composer.js';
import { install } from '/page/features/out.js';
import { OUT, emit } from '/page/events.js';
import { Words } from '/page/model/words.js';
import { page, say, welcome } from '../cast.js';
import { expect } from '../expect.js';

const HTML = `<aside id="people" popover></aside><parley-composer><form><textarea></textarea><span data-over></span></form></parley-composer><section id="out" hidden><h2 tabindex="-1" data-title></h2>
  <p data-reason></p><div data-typed><textarea></textarea></div><a data-again>Join again</a><a data-leave>Leave</a></section>`;
const words = new Words({ 'page.out.kicked': 'Removed.', 'page.out.banned': 'Banned.', 'page.out.banned.until': 'Banned until {time}.', 'page.reason': 'Because: {reason}' }, 'en');

/** Ada's page, with what is in her composer. */
function room(text = '') {
  document.body.replaceChildren(...new DOMParser().parseFromString(HTML, 'text/html').body.childNodes);
  document.querySelector('parley-composer').text = text;
  const conversation = page();
  conversation.receive(welcome(), 0);
  const live = new EventTarget();
  const screen = { draw() {}, dates: { upcoming: (at) => `<${at}>` } };
  install({ conversation, words, screen, live, root: new URL('https://parley.example/'), code: 'K7QM4T2X' });
  const panel = document.getElementById('out');
  const part = (name) => panel.querySelector(`[data-${name}]`);
  const ways = () => ['again', 'leave'].filter((name) => !part(name).hidden);
  return { conversation, panel, part, ways, goes: (out) => emit(live, OUT, out) };
}

export function somebody_who_was_removed_reads_why_and_may_join_again() {
  const { conversation, panel, part, ways, goes } = room();
  expect([panel.hidden, conversation.isOut]).equals([true, false]);
  goes({ how: 'kicked', reason: '<b>Calm</b> down' });
  expect([panel.hidden, conversation.isOut]).equals([false, true]);
  expect([part('title').textContent, part('reason').textContent]).equals(['Removed.', 'Because: <b>Calm</b> down']);
  expect([ways(), part('again').href]).equals([['again'], 'https://parley.example/join/K7QM4T2X']);
  expect(document.activeElement).is(part('title'));
  document.body.className = '';
}

export function somebody_who_is_banned_for_good_can_only_leave() {
  const { part, ways, goes } = room();
  goes({ how: 'banned' });
  expect([part('title').textContent, part('reason').textContent, ways(), part('leave').href]).equals([
    'Banned.',
    '',
    ['leave'],
    'https://parley.example/',
  ]);
  document.body.className = '';
}

export function a_ban_says_when_it_ends_whoever_told_of_it() {
  const frame = room();
  frame.goes({ how: 'banned', until: '2030-11-22T14:05:00Z' });
  expect([frame.part('title').textContent, frame.ways()]).equals([`Banned until <${Date.parse('2030-11-22T14:05:00Z')}>.`, ['leave']]);
  const refused = room();
  refused.goes({ how: 'banned', retryAfterMs: 60_000 });
  expect(refused.part('title').textContent.startsWith('Banned until <')).is(true);
  document.body.className = '';
}

export function what_was_typed_and_not_sent_can_be_copied() {
  const { conversation, panel, part, goes } = room('and one more thing');
  conversation.outbox.add('a draft', say('let me explain'), 0);
  conversation.outbox.add('a deed', { type: 'remove', target: 1 }, 0);
  goes({ how: 'kicked' });
  expect([part('typed').hidden, panel.querySelector('textarea').value]).equals([false, 'let me explain\n\nand one more thing']);
  const silent = room();
  silent.goes({ how: 'kicked' });
  expect(silent.part('typed').hidden).is(true);
  document.body.className = '';
}
