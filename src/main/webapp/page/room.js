import './code-block.js';
import './composer.js';
import './invite.js';
import './log.js';
import './people-list.js';
import './status-line.js';
import './theme-switch.js';
import { Api } from './api.js';
import { Conversation } from './conversation.js';
import { readersOwn } from './dates.js';
import { Farewell } from './farewell.js';
import { Kept } from './kept.js';
import { Live } from './live.js';
import { Membership } from './membership.js';
import { Screen } from './screen.js';
import { TypingSignal } from './typing.js';
import { uuid } from './uuid.js';
import { Words } from './words.js';

const HISTORY_REST = 5_000;
const root = new URL('../', import.meta.url);
const { code, title } = document.body.dataset;
const words = new Words(
  JSON.parse(document.querySelector('meta[name="words"]').content),
  readersOwn(document.documentElement.lang),
);
const api = new Api(root);
const conversation = new Conversation((name) => new Kept(code, name));
const screen = new Screen(conversation, words, title);
const composer = document.querySelector('parley-composer');
const signal = new TypingSignal();
const membership = new Membership(api, (ms) => new Promise((resolve) => setTimeout(resolve, ms)));
const live = new Live({ url, ask, last: () => conversation.timeline.last ?? 0 });
const farewell = new Farewell({ live, api, code, root, words, conversation });
let sending;
let alive;
let historyFrom = 0;

function url() {
  const address = new URL(`live/${code}`, root);
  address.protocol = address.protocol.replace('http', 'ws');
  const { position } = conversation.timeline;
  if (position) address.search = new URLSearchParams(position).toString();
  return address.href;
}

function ask() {
  const { room, you, timeline } = conversation;
  return membership.ask({ code, title: room?.title, epoch: timeline.epoch, name: you?.name });
}

/** Sends the next message of the outbox, if its turn has come. */
function pump() {
  clearTimeout(sending);
  if (!live.open || !conversation.caughtUp) return;
  const { item, wait } = conversation.outbox.next(Date.now());
  if (item) live.say({ type: 'say', draft: item.draft, text: item.text });
  if (item) pump();
  else if (wait !== undefined) sending = setTimeout(pump, wait);
}

function hear(frame) {
  conversation.attentive = screen.attentive;
  const { hole, live: happened } = conversation.hear(frame, Date.now());
  if (frame.type === 'welcome') welcomed(frame);
  screen.announce(happened.filter(({ by }) => by.id !== conversation.you.id));
  if (hole) live.again();
  pump();
  screen.draw();
}

function welcomed({ resumed, limits }) {
  if (!resumed) screen.beginAnew();
  Object.assign(composer, { ready: true, limit: limits.textChars });
  if (composer.text === '') composer.text = conversation.kept.get('text') ?? '';
  document.getElementById('rules').textContent = words.counted('page.rules', limits.keptMessages);
  clearInterval(alive);
  alive = setInterval(() => live.open && api.alive(), limits.aliveSeconds * 1000);
}

function say(text) {
  conversation.outbox.add(uuid(), text, Date.now());
  conversation.unread.answered();
  typed('');
  pump();
  screen.toNewest();
}

function typed(text) {
  conversation.kept?.set('text', text);
  const few = conversation.people.size <= conversation.limits?.typingPeople;
  if (text === '' ? signal.stopped() : few && signal.typed(Date.now())) live.say({ type: 'typing', on: text !== '' });
}

/**
 * Older messages: those the page still has, else from the server; after a failure only when asked, or a little later.
 */
async function older(asked) {
  const { timeline } = conversation;
  if (screen.up() || !timeline.more || screen.top || (!asked && Date.now() < historyFrom)) return;
  screen.top = 'loading';
  screen.draw();
  const answer = await api.before(code, timeline.first);
  screen.top = null;
  if (answer.status === 200) conversation.older(answer.body);
  else historyFrom = Date.now() + HISTORY_REST;
  screen.draw();
}

function again(draft) {
  conversation.outbox.again(draft, uuid);
  pump();
  screen.draw();
}

function discard(draft) {
  conversation.outbox.settle(draft);
  screen.draw();
  composer.focus();
}

function lookedAt() {
  if (document.visibilityState === 'visible') live.hurry();
  screen.draw();
}

function keys({ key, target }) {
  if (key === '?' && !target.closest('input, textarea, dialog')) document.getElementById('keys').showModal();
}

live.addEventListener('frame', ({ detail }) => hear(detail));
live.addEventListener('change', () => (screen.connection = live));
live.addEventListener('cut', ({ detail }) => {
  conversation.outbox?.[detail.broken ? 'broken' : 'interrupted']();
  conversation.typists.none();
  signal.stopped();
  screen.draw();
});
live.addEventListener('goodbye', ({ detail }) => farewell.bid(detail));
composer.addEventListener('say', ({ detail }) => say(detail));
composer.addEventListener('typed', ({ detail }) => typed(detail));
composer.addEventListener('look', ({ detail }) => (detail.newest ? screen.toNewest() : screen.page(detail.pages)));
document.addEventListener('above', ({ detail }) => older(detail.asked));
document.addEventListener('below', () => screen.down());
document.addEventListener('newest', () => screen.toNewest());
document.addEventListener('place', () => screen.draw());
document.addEventListener('again', ({ detail }) => again(detail));
document.addEventListener('discard', ({ detail }) => discard(detail));
document.addEventListener('hurry', () => live.hurry({ even: true }));
document.addEventListener('visibilitychange', lookedAt);
document.addEventListener('keydown', keys);
document.getElementById('keys-button').addEventListener('click', () => document.getElementById('keys').showModal());
document.getElementById('leave').addEventListener('click', () => farewell.ask());
window.addEventListener('online', () => live.hurry());
window.addEventListener('pageshow', ({ persisted }) => persisted && live.revive());
document.querySelector('parley-invite').link = new URL(`join/${code}`, root).href;
live.start();
