import './elements/theme-switch.js';
import * as attention from './features/attention.js';
import * as bans from './features/bans.js';
import * as cleaning from './features/cleaning.js';
import * as connection from './features/connection.js';
import * as copying from './features/copying.js';
import * as dropping from './features/dropping.js';
import * as givingBack from './features/giving-back.js';
import * as held from './features/held.js';
import * as help from './features/help.js';
import * as history from './features/history.js';
import * as jump from './features/jump.js';
import * as leaving from './features/leaving.js';
import * as messageActs from './features/message-acts.js';
import * as moderation from './features/moderation.js';
import * as muted from './features/muted.js';
import * as otherTabs from './features/other-tabs.js';
import * as out from './features/out.js';
import * as people from './features/people.js';
import * as plainRoom from './features/plain-room.js';
import * as roles from './features/roles.js';
import * as searching from './features/searching.js';
import * as signals from './features/signals.js';
import * as takingOver from './features/taking-over.js';
import * as typeAnywhere from './features/type-anywhere.js';
import * as undo from './features/undo.js';
import * as unsavedEdit from './features/unsaved-edit.js';
import * as writing from './features/writing.js';
import { CAUGHT_UP, DONE, FRAME, HAPPENED, HELD, WELCOMED, on, emit } from './events.js';
import { elapsed } from './device/clock.js';
import { DeviceStorage, deviceStore } from './device/device-storage.js';
import { Drafts } from './device/drafts.js';
import { Tab } from './device/tab.js';
import { uuid } from './device/uuid.js';
import { Conversation } from './model/conversation.js';
import { readersOwn } from './model/dates.js';
import { OtherTabs } from './model/other-tabs.js';
import { Quotes } from './model/quotes.js';
import { Words } from './model/words.js';
import { Api } from './net/api.js';
import { Live } from './net/live.js';
import { Membership } from './net/membership.js';
import { Sending } from './net/sending.js';
import { Screen } from './view/screen.js';

/** In the order in which they handle an event. */
const FEATURES = [
  connection, otherTabs, attention, writing, unsavedEdit, jump, signals, messageActs, givingBack, cleaning,
  held, takingOver, history, searching, help, typeAnywhere, dropping, copying, people, roles, plainRoom, leaving,
  moderation, bans, muted, undo, out,
];

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
/** The page opens in several short tasks: between them, a slow phone answers its reader. */
const breath = () => pause(0);

await breath();
const root = new URL('../', import.meta.url);
const { code, title } = document.body.dataset;
const bundle = JSON.parse(document.querySelector('meta[name="words"]').content);
const words = new Words(bundle, readersOwn(document.documentElement.lang));
await breath();
const api = new Api(root);
const tab = new Tab(code);
const others = new OtherTabs();
const drafts = new Drafts(code, deviceStore(), tab);
const conversation = new Conversation((name) => new DeviceStorage(code, name), drafts);
const { timeline } = conversation;
const quotes = new Quotes(timeline, (seq) => api.one(code, seq), (answer) => {
  conversation.learn(answer);
  screen.draw();
});
const screen = new Screen(conversation, words, title, quotes);
const membership = new Membership(api, pause);
const live = new Live({ url: () => api.live(code, timeline.position), ask, last: () => timeline.last ?? 0 });
const sending = new Sending({
  outbox: () => conversation.outbox,
  may: () => live.open && conversation.caughtUp,
  send: (frame) => live.send(frame),
  find: (draft) => api.draft(code, draft),
  pause,
  changed: waits,
});
let arrived = false;

function ask() {
  const { room, you, charter, roles: { owned } } = conversation;
  return membership.ask({ code, title: room?.title, epoch: timeline.epoch, name: you?.name, charter, owned });
}

/** Sends something new, such as {type: 'say', text}. */
function send(frame) {
  document.querySelector('parley-notice').say('');
  conversation.outbox.add(uuid(), frame, conversation.clock.now);
  sending.pump();
  screen.draw();
}

function receive(frame) {
  conversation.attentive = screen.attentive;
  const { hole, live: happened, mentions = [] } = conversation.receive(frame, elapsed());
  if (frame.type === 'welcome') welcomed(frame);
  const ofOthers = happened.filter(({ by }) => by.id !== conversation.you.id && !conversation.ignores(by));
  screen.announce(ofOthers);
  emit(document, DONE, happened.filter(({ by }) => by.id === conversation.you.id));
  emit(document, HAPPENED, [...ofOthers, ...mentions]);
  if (hole) live.reconnect();
  sending.pump();
  waits();
  arrive();
}

function welcomed(frame) {
  if (!frame.resumed) screen.beginAnew();
  document.getElementById('rules').textContent = words.counted('page.rules', frame.limits.keptMessages);
  emit(document, WELCOMED, frame);
}

/** More or fewer drafts wait for their author than before. */
function waits() {
  emit(document, HELD);
  screen.draw();
}

function arrive() {
  if (arrived || !conversation.caughtUp) return;
  arrived = true;
  emit(document, CAUGHT_UP);
}

on(live, FRAME, receive);
const pump = () => sending.pump();
const page = { code, title, root, words, pause, api, tab, others, drafts, conversation, screen, live, pump, send };
await breath();
for (const feature of FEATURES) feature.install(page);
await tab.begin();
live.start();
