import { Conversation } from '/page/model/conversation.js';
import { Drafts } from '/page/device/drafts.js';
import { DeviceStorage } from '/page/device/device-storage.js';
import { Words } from '/page/model/words.js';

export const ada = { id: 'm1', name: 'Ada' };
export const grace = { id: 'm2', name: 'Grace' };
export const linus = { id: 'm3', name: 'Linus' };

const NOON = new Date(2026, 10, 22, 12).getTime();

/** A moment of the day on which the tests happen: minutes after noon. */
export const minutes = (n) => NOON + n * 60_000;

const at = (seq, minute) => new Date(minutes(minute ?? seq / 60)).toISOString();

export const said = (seq, by, text = `message ${seq}`, minute = undefined) => ({
  seq,
  at: at(seq, minute),
  kind: 'said',
  by,
  draft: `draft ${seq}`,
  text,
});

/** The frame that sends a message. */
export const say = (text) => ({ type: 'say', text });

/** Somebody does something to a message. */
export const edited = (seq, by, target, text) => ({ seq, at: at(seq), kind: 'edited', by, draft: `draft ${seq}`, target, text });
export const removed = (seq, by, target) => ({ seq, at: at(seq), kind: 'removed', by, draft: `draft ${seq}`, target });
export const reacted = (seq, by, target, emoji, on = true) => ({
  seq,
  at: at(seq),
  kind: 'reacted',
  by,
  draft: `draft ${seq}`,
  target,
  emoji,
  on,
});
export const blank = (seq, by, target) => ({ seq, at: at(seq), kind: 'blank', by, draft: `draft ${seq}`, target });
export const renamed = (seq, by, was) => ({ seq, at: at(seq), kind: 'renamed', by, draft: `draft ${seq}`, was });
export const topic = (seq, by, words) => ({ seq, at: at(seq), kind: 'topic', by, draft: `draft ${seq}`, topic: words });

/** Somebody gets a role or loses it. */
export const appointed = (seq, by, member, role) => ({ seq, at: at(seq), kind: 'appointed', by, draft: `draft ${seq}`, member, role });
export const dismissed = (seq, by, member, role) => ({ seq, at: at(seq), kind: 'dismissed', by, draft: `draft ${seq}`, member, role });
export const renewed = (seq, by) => ({ seq, at: at(seq), kind: 'renewed', by, draft: `draft ${seq}` });

/** What a moderator does to a member, and the message or messages that come back; `more`: until or count, or the text. */
export const sanction = (seq, kind, by, member, more = {}) => ({ seq, at: at(seq), kind, by, draft: `draft ${seq}`, member, ...more });
export const restored = (seq, by, target, text, more = {}) => ({ seq, at: at(seq), kind: 'restored', by, draft: `draft ${seq}`, target, text, ...more });

export const joined = (seq, by, minute) => ({ seq, at: at(seq, minute), kind: 'joined', by });
export const left = (seq, by, minute) => ({ seq, at: at(seq, minute), kind: 'left', by });

/** Events of Grace with the numbers from first to last. */
export const run = (first, last, by = grace) => Array.from({ length: last - first + 1 }, (_, i) => said(first + i, by));

const LIMITS = {
  textChars: 4000,
  typingPeople: 100,
  announcePeople: 50,
  aliveSeconds: 600,
  keptMessages: 1000,
  editSeconds: 86_400,
  reactions: 20,
  draftSeconds: 600,
};

/** The first frame of a connection of Ada. */
export const welcome = (more = {}) => ({
  type: 'welcome',
  protocol: 1,
  at: new Date(NOON).toISOString(),
  you: ada,
  room: { code: 'K7QM4T2X', title: 'Garden', topic: '' },
  epoch: 'first',
  head: 0,
  oldest: 1,
  resumed: false,
  people: [ada],
  limits: LIMITS,
  ...more,
});

export const events = (...all) => ({ type: 'events', events: all });

/** Words that say their key, where a test is not about the words themselves. */
export const english = new Words(
  {
    'page.joined.other': '{who} joined',
    'page.left.other': '{who} left',
    'page.returned.other': '{who} left and rejoined',
    'page.visited.other': '{who} joined and left',
    'page.others.one': '{n} other',
    'page.others.other': '{n} others',
    'page.you.joined': 'You joined',
    'page.typing.one': '{who} is typing',
    'page.typing.other': '{who} are typing',
    'page.typing.several': 'Several people are typing',
    'page.new-messages.other': '{n} new messages',
    'page.name-held': 'free at {time}',
    'page.announced': '{who}: {text}',
    'page.announced.act': '{who} {text}',
    'page.announced.edited': '{who} edited a message: {text}',
    'page.announced.removed': '{who} removed a message',
    'page.announced.reacted': '{who}, {emoji}: {text}',
    'page.announced.reactions.other': '{n} reactions',
    'page.renamed': '{was} changed their name to {who}',
    'page.topic.set': '{who} set the topic: {topic}',
    'page.today': 'Today',
    'page.yesterday': 'Yesterday',
  },
  'en',
);

/** A device that remembers, as localStorage does. */
export function device() {
  const store = Object.create({
    getItem(key) {
      return Object.hasOwn(this, key) ? this[key] : null;
    },
    setItem(key, value) {
      this[key] = String(value);
    },
    removeItem(key) {
      delete this[key];
    },
  });
  return store;
}

/** A page on this device before its first frame. */
export const page = (store = device()) =>
  new Conversation((name) => new DeviceStorage('K7QM4T2X', name, store), new Drafts('K7QM4T2X', store));
