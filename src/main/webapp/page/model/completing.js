import { mayMention } from '../text/mentions.js';

const MOST = 8;
const MOST_FOUND = 64;
const LONGEST_NAME = 32;
const EMOJI = /(?:^|[^\p{L}\p{M}\p{N}:_/])(:([\p{L}\d_+-]{2,}))$/u;
const MENTION = /@[^@\n]*$/u;

/** Case, accents and vowel signs do not count. */
const folded = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The word begun before the caret: {kind, from: the place of "@" or ":", typed}; or null. */
export function begun(text, caret) {
  const before = text.slice(Math.max(0, caret - LONGEST_NAME - 2), caret);
  const mention = MENTION.exec(before);
  const emoji = EMOJI.exec(before);
  if (emoji) return { kind: 'emoji', from: caret - emoji[1].length, typed: emoji[2] };
  return mention && mayMention(before, mention.index) ? { kind: 'mention', from: caret - mention[0].length, typed: mention[0].slice(1) } : null;
}

/** Those that begin as was typed, then those one of whose words does. */
function best(all, typed, nameOf, ending, most = MOST) {
  const wanted = folded(typed);
  const begins = all.filter((one) => folded(nameOf(one)).startsWith(wanted));
  const inside = all.filter((one) => ending.test(folded(nameOf(one)).split(wanted)[0]) && !begins.includes(one));
  return [...begins, ...inside.filter((one) => folded(nameOf(one)).includes(wanted))].slice(0, most);
}

/**
 * Offers of people, {text, label, sure}: `text` replaces what was typed, also with Enter if it is `sure` that an offer
 * is meant. It is not behind a name in full, even if others begin with it, and behind the sign alone.
 */
export function offersOfPeople(people, typed) {
  const found = best(people, typed, ({ name }) => name, /\s$/);
  const wanted = folded(typed.trim());
  const whole = people.some(({ name }) => folded(name) === wanted);
  const sure = !whole && wanted !== '';
  const done = found.length === 1 && folded(found[0].name) === wanted;
  return done ? [] : found.map(({ name }) => ({ text: `@${name} `, label: name, sure }));
}

const shorterFirst = (emoji) => Object.keys(emoji).sort((a, b) => a.length - b.length);

/**
 * Offers of emoji by name, the shorter names first; `emoji` is an object of names. Only a name in full is `sure`, and
 * only one that begins with letters: ":10" is more often a price or a time.
 */
export function offersOfEmoji(emoji, typed) {
  const found = best(shorterFirst(emoji), typed, (name) => name, /[_-]$/);
  const sure = (name) => name === typed && /^\p{L}{2}/u.test(name);
  return found.map((name) => ({ text: emoji[name], label: `:${name}:`, sign: emoji[name], sure: sure(name) }));
}

/** Emoji found by name, {emoji, name}, each once; a space matches what joins words. */
export function emojiNamed(emoji, typed) {
  const wanted = typed.trim().replace(/^:|:$/g, '').replace(/\s+/g, '_');
  if (wanted === '') return [];
  const found = new Map();
  for (const name of best(shorterFirst(emoji), wanted, (one) => one, /[_-]$/, Infinity))
    if (!found.has(emoji[name])) found.set(emoji[name], { emoji: emoji[name], name });
  return [...found.values()].slice(0, MOST_FOUND);
}
