import { isHeld } from './outbox-item.js';

/** Whether an event is a message, or stands in the place of a removed one. */
const isMessage = ({ kind, target }) => kind === 'said' || (kind === 'blank' && target === undefined);

/** `removedAt`: the number of the last event that removed the message; `restored`: the one that brought it back since. */
const made = () => ({ edits: new Map(), reactions: new Map(), removedAt: 0, restored: null, version: 0 });

/** Amendments by message, folded from events in any order, repeated, or ahead of their message. */
export class Amendments {
  #byMessage = new Map();
  #authors = new Map();
  #clearings = [];

  /** Forgets everything: the log is another one. */
  clear() {
    this.#byMessage.clear();
    this.#authors.clear();
    this.#clearings = [];
  }

  /** Takes an event; answers the numbers of the messages that are gone with it, or back. */
  take(event) {
    const { kind, seq, target } = event;
    if (isMessage(event)) return this.#meet(event);
    if (kind === 'cleared') return this.#clear(event);
    if (kind === 'edited') this.#of(target).edits.set(seq, event);
    else if (kind === 'reacted') this.#react(event);
    else if (kind === 'restored') return this.#restore(event);
    else if (kind === 'removed') return this.#remove(target, seq);
    else if (kind !== 'blank') return [];
    this.#of(target).version++;
    return [];
  }

  /** A message's `edits` in order, `reactions` in the order of their coming, `removed`, `restored` or null, `version`. */
  of(seq) {
    const { edits, reactions, removedAt, restored, version } = this.#byMessage.get(seq) ?? made();
    const removed = removedAt > 0 && restored === null;
    const isNew = (edit) => edit.seq > (restored?.seq ?? 0);
    const texts = removed ? [] : [...edits.values()].filter(isNew).sort((a, b) => a.seq - b.seq);
    return { edits: texts, reactions: removed ? [] : grouped([...reactions.values()]), removed, restored, version };
  }

  /** Grows with each change of this message. */
  versionOf(seq) {
    return this.#byMessage.get(seq)?.version ?? 0;
  }

  /** The author of a message that is known from elsewhere than the log, such as a search. */
  know({ seq, by }) {
    this.#authors.set(seq, by.id);
    const clearing = this.#clearings.findLast(({ member, seq: at }) => member.id === by.id && at > seq);
    return clearing ? this.#remove(seq, clearing.seq) : [];
  }

  /** A blank is as old as the message whose place it takes: whatever came later about it counts more. */
  #meet(event) {
    const { kind, seq } = event;
    const cleared = this.know(event);
    if (kind === 'blank') return this.#remove(seq, seq);
    return cleared.length > 0 || this.#byMessage.get(seq)?.restored ? [seq] : [];
  }

  #remove(seq, at) {
    const message = this.#of(seq);
    if (at <= message.removedAt) return [seq];
    message.removedAt = at;
    message.version++;
    for (const edit of message.edits.keys()) if (edit < at) message.edits.delete(edit);
    if ((message.restored?.seq ?? at) < at) message.restored = null;
    return [seq];
  }

  #restore(event) {
    const message = this.#of(event.target);
    if (event.seq <= Math.max(message.removedAt, message.restored?.seq ?? 0)) return [];
    message.restored = event;
    message.version++;
    return [event.target];
  }

  /** All earlier messages of a member are gone, also those that the page does not have yet. */
  #clear(event) {
    this.#clearings.push(event);
    const gone = [...this.#authors].filter(([seq, author]) => author === event.member.id && seq < event.seq);
    return gone.flatMap(([seq]) => this.#remove(seq, event.seq));
  }

  #of(seq) {
    if (!this.#byMessage.has(seq)) this.#byMessage.set(seq, made());
    return this.#byMessage.get(seq);
  }

  /** The newest word of a member on an emoji counts. */
  #react(event) {
    const { reactions } = this.#of(event.target);
    const key = `${event.emoji} ${event.by.id}`;
    if ((reactions.get(key)?.seq ?? 0) < event.seq) reactions.set(key, event);
  }
}

function grouped(events) {
  const groups = new Map();
  for (const { emoji, by, on } of events.sort((a, b) => a.seq - b.seq)) {
    if (!on) continue;
    if (!groups.has(emoji)) groups.set(emoji, { emoji, people: [] });
    groups.get(emoji).people.push(by);
  }
  return [...groups.values()];
}

/** The reactions with those on their way. */
function foreseen(reactions, waiting, you) {
  const all = reactions.map(({ emoji, people }) => ({ emoji, people: [...people] }));
  for (const { frame, state } of waiting) {
    if (frame.type !== 'react' || isHeld(state)) continue;
    let group = all.find(({ emoji }) => emoji === frame.emoji);
    if (!group) all.push((group = { emoji: frame.emoji, people: [] }));
    group.people = group.people.filter(({ id }) => id !== you.id);
    if (frame.on) group.people.push(you);
  }
  return all
    .filter(({ people }) => people.length > 0)
    .map((group) => ({ ...group, mine: group.people.some(({ id }) => id === you.id) }));
}

/**
 * A message as shown: its newest `text`, the `earlier` ones, its `reactions`, and what its author is still sending
 * of it. `waiting`: the items of the outbox about it.
 */
export function become({ text, at }, amended, waiting, you) {
  const texts = [{ text: amended.restored?.text ?? text, at }, ...amended.edits].map((one) => ({ text: one.text, at: one.at }));
  const edit = waiting.findLast(({ frame }) => frame.type === 'edit');
  if (edit) texts.push({ text: edit.frame.text, at });
  const going = waiting.some(({ frame, state }) => frame.type === 'remove' && !isHeld(state));
  const held = isHeld(edit?.state);
  const trouble = held ? { draft: edit.draft, code: edit.code, words: edit.words } : {};
  const sending = edit || going ? 'sending' : 'sent';
  return {
    text: amended.removed ? '' : texts.at(-1).text,
    earlier: amended.removed ? [] : texts.slice(0, -1),
    reactions: foreseen(amended.reactions, waiting, you),
    removed: amended.removed,
    state: held ? edit.state : sending,
    trouble,
  };
}

/** The acts that somebody who is muted cannot do. */
const SPEAKING = new Set(['react', 'reply', 'edit']);

/** The names of the acts that this message allows now, by the server's clock. */
export function allowedActs(conversation, seq) {
  if (conversation.isOut) return [];
  const acts = possibleActs(conversation, seq);
  return conversation.mutedUntil === null ? acts : acts.filter((act) => !SPEAKING.has(act));
}

function possibleActs({ timeline, amendments, you, roles, people, limits, clock }, seq) {
  const event = timeline.at(seq);
  const { removed, reactions } = amendments.of(seq);
  if (event?.kind !== 'said' || removed) return [];
  const own = event.by.id === you.id;
  const young = clock.now - Date.parse(event.at) < limits.editSeconds * 1000;
  const full = reactions.length >= limits.reactions;
  const removes = own || roles.moderates(you.id) ? ['remove'] : [];
  const moderates = people.has(event.by.id) && roles.outranks(you.id, event.by.id) ? ['moderate'] : [];
  const acts = [...(own && young ? ['edit'] : []), ...(own ? [] : ['unread']), ...removes, ...moderates];
  return [...(full ? [] : ['react']), 'reply', ...acts, 'copy'];
}

/** The key of the words that say why this message does not allow an act now; null if it does. */
export function obstacle(conversation, seq, name) {
  const { timeline, amendments, you } = conversation;
  const event = timeline.at(seq);
  if (amendments.of(seq).removed) return 'page.removed';
  if (event?.kind !== 'said') return 'refused.no-such-message';
  if (allowedActs(conversation, seq).includes(name)) return null;
  if (SPEAKING.has(name) && conversation.mutedUntil !== null) return 'refused.muted';
  if (name === 'react') return 'refused.too-many-reactions';
  return event.by.id === you.id ? 'refused.too-late' : 'refused.not-yours';
}
