import { isHeld } from './outbox-item.js';

/** Whether a message is gone, by an event about it or by what stands in its place. */
export const isRemoval = ({ kind, target }) => kind === 'removed' || (kind === 'blank' && target === undefined);

const made = () => ({ edits: new Map(), reactions: new Map(), removed: false, version: 0 });

/** Amendments by message, folded from events in any order, repeated, or ahead of their message. */
export class Amendments {
  #byMessage = new Map();

  /** Forgets everything: the log is another one. */
  clear() {
    this.#byMessage.clear();
  }

  /** Takes an event; those about no message are ignored. */
  take(event) {
    const { kind, seq, target } = event;
    if (kind === 'edited') this.#of(target).edits.set(seq, event);
    else if (kind === 'reacted') this.#react(event);
    else if (kind === 'removed') this.#of(target).removed = true;
    else if (kind !== 'blank') return;
    if (kind === 'blank' && target === undefined) this.#of(seq).removed = true;
    this.#of(target ?? seq).version++;
  }

  /** A message's `edits` in order, `reactions` in the order of their coming, `removed`, `version`. */
  of(seq) {
    const { edits, reactions, removed, version } = this.#byMessage.get(seq) ?? made();
    const texts = removed ? [] : [...edits.values()].sort((a, b) => a.seq - b.seq);
    return { edits: texts, reactions: removed ? [] : grouped([...reactions.values()]), removed, version };
  }

  /** Grows with each change of this message. */
  versionOf(seq) {
    return this.#byMessage.get(seq)?.version ?? 0;
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
  const texts = [{ text, at }, ...amended.edits].map((one) => ({ text: one.text, at: one.at }));
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

/** The names of the acts that this message allows now, by the server's clock. */
export function allowedActs({ timeline, amendments, you, roles, limits, clock }, seq) {
  const event = timeline.at(seq);
  const { removed, reactions } = amendments.of(seq);
  if (event?.kind !== 'said' || removed) return [];
  const own = event.by.id === you.id;
  const young = clock.now - Date.parse(event.at) < limits.editSeconds * 1000;
  const full = reactions.length >= limits.reactions;
  const removes = own || roles.moderates(you.id) ? ['remove'] : [];
  const acts = [...(own && young ? ['edit'] : []), ...(own ? [] : ['unread']), ...removes];
  return [...(full ? [] : ['react']), 'reply', ...acts, 'copy'];
}

/** The key of the words that say why this message does not allow an act now; null if it does. */
export function obstacle(conversation, seq, name) {
  const { timeline, amendments, you } = conversation;
  const event = timeline.at(seq);
  if (amendments.of(seq).removed) return 'page.removed';
  if (event?.kind !== 'said') return 'refused.no-such-message';
  if (allowedActs(conversation, seq).includes(name)) return null;
  if (name === 'react') return 'refused.too-many-reactions';
  return event.by.id === you.id ? 'refused.too-late' : 'refused.not-yours';
}
