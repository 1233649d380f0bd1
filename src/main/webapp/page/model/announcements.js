import { oneLine } from '../text/shown.js';
import { ROLE_KINDS, roleKey } from './roles.js';
import { SANCTION_KINDS, sanctionParts } from './sanctions.js';
import { plain } from './words.js';

const BURST = 3;
const SHORT = 80;
const BREATH = 700;
const CALM = 3_000;
const NEWS = new Set(['said', 'joined', 'left', 'renamed', 'topic', ...ROLE_KINDS, ...SANCTION_KINDS]);
/** The kinds that are announced with the words of a message. */
const TELLS = new Set(['said', 'edited', 'reacted']);
const ACTS = { edited: 'edits', removed: 'removals', reacted: 'reactions' };

/**
 * The events worth an interruption: reactions to messages of `you`, edits and removals of those in view. `at(seq)`
 * is the message, `sees(seq)` whether it is in view.
 */
export function worthAnnouncing(events, { you, at, sees }) {
  const own = (seq) => at(seq)?.by?.id === you.id;
  const worth = { edited: ({ target }) => sees(target), removed: ({ target }) => sees(target) };
  worth.reacted = ({ target, on }) => on && own(target);
  return events
    .filter((event) => NEWS.has(event.kind) || worth[event.kind]?.(event))
    .map((event) => (event.kind === 'reacted' ? { ...event, text: at(event.target).text } : event));
}

/** Announcements for a screen reader: each message by itself, or a count if many come at once. */
export class Announcements {
  #events = [];

  /** Answers in how many milliseconds to announce them: amendments wait for others like them. */
  add(events) {
    this.#events.push(...events);
    return events.some(({ kind }) => NEWS.has(kind)) ? BREATH : CALM;
  }

  /**
   * The sentences to announce now, {text, event: the one event it is about}; then nothing until more is added.
   * `now(event)`: the event with the words that its message has now, or null if it is removed.
   */
  take(words, now = (event) => event) {
    const events = this.#events.map((event) => (TELLS.has(event.kind) ? now(event) : event)).filter((event) => event !== null);
    this.#events = [];
    const said = events.filter((event) => event.kind === 'said');
    const news = events.filter((event) => NEWS.has(event.kind));
    const many = said.length > BURST;
    const first = many ? [{ text: words.counted('page.new-messages', said.length) }] : this.#each(news, words);
    return [...first, ...this.#acts(events, words)];
  }

  #each(events, words) {
    return events.slice(0, 2 * BURST).map((event) => ({ text: this.#sentence(event, words), event }));
  }

  #acts(events, words) {
    return Object.entries(ACTS).flatMap(([kind, many]) => {
      const acts = events.filter((event) => event.kind === kind);
      if (acts.length <= BURST) return acts.map((act) => ({ text: this.#act(act, words), event: act }));
      return { text: words.counted(`page.announced.${many}`, acts.length) };
    });
  }

  #act({ kind, by, text = '', emoji }, words) {
    return words.text(`page.announced.${kind}`, { who: by.name, text: short(oneLine(text)), emoji });
  }

  #sentence(event, words) {
    const { kind, by, text, act, was, topic, member = by } = event;
    const who = by.name;
    if (ROLE_KINDS.has(kind)) return words.text(roleKey(event), { by: who, who: member.name });
    if (SANCTION_KINDS.has(kind)) return plain(sanctionParts(event, words));
    if (kind === 'said') return words.text(act ? 'page.announced.act' : 'page.announced', { who, text: oneLine(text) });
    if (kind === 'renamed') return words.text('page.renamed', { was, who });
    if (kind === 'topic') return words.text(topic === '' ? 'page.topic.cleared' : 'page.topic.set', { who, topic });
    return words.counted(kind === 'joined' ? 'page.joined' : 'page.left', 1, { who });
  }
}

function short(text) {
  const characters = [...text];
  return characters.length <= SHORT ? text : `${characters.slice(0, SHORT).join('')}…`;
}
