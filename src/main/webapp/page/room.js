import './elements/about.js';
import './elements/acts-bar.js';
import './elements/alerts-switch.js';
import './elements/code-block.js';
import './elements/completions.js';
import './elements/composer.js';
import './elements/emoji-picker.js';
import './elements/invite.js';
import './elements/log.js';
import './elements/notice.js';
import './elements/people-list.js';
import './elements/search-panel.js';
import './elements/status-line.js';
import './elements/theme-switch.js';
import { Api } from './net/api.js';
import { ABANDON, ABOUT, ABOVE, ACT, AGAIN, BELOW, CONNECTION, CUT, DISCARD, FRAME, GOODBYE, HURRY, JUMP, LAST, LOOK, NEWEST, PLACE, SAY, TYPED, on, tell } from './events.js';
import { Attention } from './features/attention.js';
import { Conversation } from './model/conversation.js';
import { readersOwn } from './model/dates.js';
import { Dialogs } from './view/dialogs.js';
import { MessageCommands } from './features/message-commands.js';
import { Drafts } from './device/drafts.js';
import { Leaving } from './features/leaving.js';
import { Jump } from './features/jump.js';
import { DeviceStorage } from './device/device-storage.js';
import { Live } from './net/live.js';
import { Lookups } from './net/lookups.js';
import { Membership } from './net/membership.js';
import { Quotes } from './model/quotes.js';
import { Presence } from './features/presence.js';
import { Screen } from './view/screen.js';
import { Search } from './model/search.js';
import { walkThrough } from './view/steps.js';
import { TypingSignal } from './model/typing.js';
import { UnsavedEdit } from './features/unsaved-edit.js';
import { uuid } from './device/uuid.js';
import { Words } from './model/words.js';

const HISTORY_REST = 5_000;
const LETTERS = { r: 'reply', e: 'edit', delete: 'remove', '+': 'react', c: 'copy', u: 'unread' };
const root = new URL('../', import.meta.url);
const { code, title } = document.body.dataset;
const words = new Words(
  JSON.parse(document.querySelector('meta[name="words"]').content),
  readersOwn(document.documentElement.lang),
);
const api = new Api(root);
const drafts = new Drafts(code);
const conversation = new Conversation((name) => new DeviceStorage(code, name), drafts);
const quotes = new Quotes(conversation.timeline, (seq) => api.one(code, seq), learned);
const screen = new Screen(conversation, words, title, quotes);
const composer = document.querySelector('parley-composer');
const attention = new Attention({ conversation, screen, words, title });
const signal = new TypingSignal();
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const membership = new Membership(api, pause);
const panel = document.querySelector('parley-search');
const lookups = new Lookups({
  outbox: () => conversation.outbox,
  may: maySend,
  find: (draft) => api.draft(code, draft),
  pause,
  changed: held,
});
const live = new Live({ url, ask, last: () => conversation.timeline.last ?? 0 });
const presence = new Presence((on) => live.say({ type: 'away', on }));
const jump = new Jump({ api, code, words, conversation, screen, notice: document.querySelector('parley-notice') });
const leaving = new Leaving({ live, api, code, root, words, conversation });
const dialogs = new Dialogs();
const acts = document.querySelector('parley-acts');
const aside = document.querySelector('parley-about');
const notice = document.querySelector('parley-notice');
const picker = document.querySelector('parley-emoji');
const company = { conversation, words, screen, composer, aside, notice, picker, dialogs, leaving, pump };
const messageCommands = new MessageCommands(company);
const unsavedEdit = new UnsavedEdit({ ...company, messageCommands, fetch: (seq) => api.around(code, seq) });
let sending;
let alive;
let historyFrom = 0;
let arrived = false;

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

function maySend() {
  return live.open && conversation.caughtUp;
}

/** Sends the next message of the outbox, if its turn has come, and looks up what must not be sent blindly. */
function pump() {
  clearTimeout(sending);
  if (!maySend()) return;
  const { item, wait } = conversation.outbox.next(performance.now());
  lookups.run();
  if (item) live.say({ ...item.frame, draft: item.draft });
  if (item) pump();
  else if (wait !== undefined) sending = setTimeout(pump, wait);
}

function hear(frame) {
  conversation.attentive = screen.attentive;
  const { hole, live: happened } = conversation.hear(frame, performance.now());
  if (frame.type === 'welcome') welcomed(frame);
  const ofOthers = happened.filter(({ by }) => by.id !== conversation.you.id && !conversation.ignores(by));
  screen.announce(ofOthers);
  attention.heard(ofOthers);
  if (hole) live.again();
  pump();
  held();
  arrive();
}

/** What waits for its author's word may be more or less than before. */
function held() {
  messageCommands.tellHeld();
  screen.draw();
}

/** Whoever came with the link to a message goes there, once all that comes before it is here. */
function arrive() {
  if (arrived || !conversation.caughtUp) return;
  arrived = true;
  unsavedEdit.resume();
  if (jump.wanted !== null) jump.follow();
}

function welcomed({ resumed, limits }) {
  if (!resumed) screen.beginAnew();
  if (!resumed && aside.about) aside.end();
  attention.welcomed();
  Object.assign(composer, { ready: true, limit: limits.textChars });
  if (composer.text === '') composer.text = conversation.kept.get('text') ?? '';
  document.getElementById('rules').textContent = words.counted('page.rules', limits.keptMessages);
  presence.begin(limits.awaySeconds * 1000);
  clearInterval(alive);
  alive = setInterval(() => live.open && api.alive(), limits.aliveSeconds * 1000);
}

function say(text) {
  const onward = messageCommands.said(text);
  typed(composer.text);
  if (onward) toNewest();
}

function toNewest() {
  jump.done();
  screen.toNewest();
}

function escape() {
  if (!messageCommands.cancel()) toNewest();
}

/** A message that others answer has come, from wherever it was. */
function learned(answer) {
  conversation.learn(answer);
  screen.draw();
}

/** A press on what stands in a message: a quoted line leads to the message, an emoji comes or goes. */
function pressed({ target }) {
  const button = target.closest('button[value]');
  const seq = Number(target.closest('[data-seq]')?.dataset.seq);
  if (button?.matches('[data-quote]')) {
    screen.focusOn(Number(button.value));
    tell(document, JUMP, { seq: Number(button.value) });
  } else if (button?.matches('[data-react]')) {
    messageCommands.react(seq, button.value);
  }
}

/** An edit is kept beside the draft that it interrupts. */
function typed(text) {
  if (aside.about?.name === 'edit') unsavedEdit.keep(text);
  else conversation.kept?.set('text', text);
  const few = conversation.people.size <= conversation.limits?.typingPeople;
  if (text === '' ? signal.stopped() : few && signal.typed(Date.now())) live.say({ type: 'typing', on: text !== '' });
}

/** Older messages: those the page still has, else from the server. */
function older(asked) {
  const { first, above } = screen.bounds;
  if (!screen.up() && above) fetchMore(asked, () => api.before(code, first));
}

function newer() {
  const { last, below } = screen.bounds;
  if (!screen.down() && below) fetchMore(false, () => api.after(code, last));
}

/** After a failure only when asked, or a little later. */
async function fetchMore(asked, call) {
  if (screen.top || (!asked && Date.now() < historyFrom)) return;
  screen.top = 'loading';
  screen.draw();
  const answer = await call();
  screen.top = null;
  if (answer.status === 200) conversation.fetched(answer.body);
  else historyFrom = Date.now() + HISTORY_REST;
  screen.draw();
}

function again(draft) {
  conversation.outbox.again(draft, uuid);
  pump();
  screen.draw();
  composer.focus();
}

function discard(draft) {
  conversation.outbox.settle(draft);
  screen.draw();
  composer.focus();
}

/** What was sent or discarded in another tab is so in this one. */
function droppedElsewhere(draft) {
  if (draft === undefined) return;
  conversation.outbox?.settle(draft);
  screen.draw();
}

function lookedAt() {
  if (document.visibilityState === 'visible') live.hurry();
  screen.draw();
}

function keys(event) {
  const { key, target, ctrlKey, metaKey } = event;
  const writing = target.closest('input, textarea, dialog');
  if (key === '?' && !writing) dialogs.ask('keys');
  if (key !== '/' || (writing && !ctrlKey && !metaKey)) return;
  event.preventDefault();
  panel.open();
}

on(live, FRAME, hear);
on(live, CONNECTION, () => (screen.connection = live));
on(live, CUT, ({ broken }) => {
  conversation.outbox?.[broken ? 'broken' : 'interrupted']();
  conversation.typists.none();
  signal.stopped();
  screen.draw();
});
on(live, GOODBYE, (why) => leaving.ended(why));
on(composer, SAY, say);
on(composer, TYPED, typed);
on(composer, LOOK, ({ newest, pages }) => (newest ? escape() : screen.page(pages)));
on(composer, LAST, () => messageCommands.editLast());
on(aside, ABANDON, () => messageCommands.cancel());
on(aside, ABOUT, () => {
  composer.classList.toggle('composer--edits', aside.about?.name === 'edit');
  unsavedEdit.keep();
});
on(document, ACT, (act) => messageCommands.do(act));
document.getElementById('rows').addEventListener('click', pressed);
on(document, ABOVE, ({ asked }) => older(asked));
on(document, BELOW, () => newer());
on(document, JUMP, ({ seq }) => jump.to(seq));
on(document, NEWEST, toNewest);
on(document, PLACE, () => screen.draw());
on(document, AGAIN, again);
on(document, DISCARD, discard);
on(document, HURRY, () => live.hurry({ even: true }));
document.addEventListener('visibilitychange', lookedAt);
document.addEventListener('keydown', keys);
document.getElementById('keys-button').addEventListener('click', () => dialogs.ask('keys'));
document.getElementById('search-button').addEventListener('click', () => panel.open());
document.getElementById('rename').addEventListener('click', () => dialogs.askName(conversation.you.name, (name) => messageCommands.rename(name)));
document.getElementById('leave').addEventListener('click', () => leaving.ask());
window.addEventListener('hashchange', () => jump.follow());
window.addEventListener('storage', (event) => droppedElsewhere(drafts.droppedElsewhere(event)));
window.addEventListener('online', () => live.hurry());
window.addEventListener('pageshow', ({ persisted }) => persisted && live.revive());
document.querySelector('parley-completions').people = () =>
  conversation.people.sorted('', words.lang).filter(({ id }) => id !== conversation.you.id);
document.querySelector('parley-invite').link = new URL(`join/${code}`, root).href;
acts.may = (seq) => messageCommands.may(seq);
acts.log = document.getElementById('rows');
walkThrough(document.getElementById('log'), acts, LETTERS);
panel.search = new Search((query, before) => api.search(code, query, before), pause);
live.start();
