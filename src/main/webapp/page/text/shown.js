import { characters } from './graphemes.js';
import { hostOf, messageOf } from './message.js';

const BEFORE = 40;
const AFTER = 120;
/** At most so many UTF-16 units of a character are looked at. */
const UNITS = 10;

const joined = (parts, between) => parts.flatMap((one, i) => (i === 0 ? one : [{ text: between }, ...one]));
const MARKS = { true: '☑ ', false: '☐ ', null: '' };

/** What is shown of each kind, in order. */
const SHOWN = {
  text: (leaf) => [leaf],
  link: (link) => [...shown(link.nodes), ...(hostOf(link) === null ? [] : [{ text: ` (${hostOf(link)})` }])],
  words: ({ nodes }) => shown(nodes),
  fence: ({ language, nodes }) => [...(language ? [language, { text: '\n' }] : []), ...nodes],
  quote: ({ blocks }) => lined(blocks),
  list: ({ items }) => joined(items.map(shownItem), '\n'),
  table: ({ head, rows }) => joined([head, ...rows].map((row) => joined(row.map(shown), ' | ')), '\n'),
};

const partsOf = (node) => (SHOWN[node.kind] ?? SHOWN.words)(node);
const shown = (nodes) => nodes.flatMap(partsOf);
const lined = (blocks) => joined(blocks.map(partsOf), '\n');

function shownItem({ digits, end, done, blocks }) {
  const marker = digits ? [digits, { text: `${end} ` }] : [{ text: done === null ? '• ' : '' }];
  return [...marker, { text: MARKS[done] }, ...lined(blocks)];
}

/** The parts of what is shown, in order: {text, from: its place in the message, if it was typed}. */
export const shownParts = (text) => lined(messageOf(text).blocks);

/** What is shown, as one line without marks. */
export const oneLine = (text) =>
  shownParts(text)
    .map((part) => part.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** All that is shown, and where in it the places `from` to `to` of the message are; nowhere if they are not shown. */
function located(text, from, to) {
  const found = { all: '', start: -1, end: -1 };
  for (const part of shownParts(text)) {
    const first = Math.max(from, part.from ?? Infinity);
    const last = Math.min(to, part.from + part.text.length);
    if (first < last && found.start < 0) found.start = found.all.length + first - part.from;
    if (first < last) found.end = found.all.length + last - part.from;
    found.all += part.text;
  }
  return { ...found, all: found.all.replace(/\s/g, ' ') };
}

function lastOf(text) {
  const all = characters(text.slice(-BEFORE * UNITS));
  return all.length <= BEFORE ? all.join('') : `…${all.slice(-BEFORE).join('')}`;
}

function firstOf(text) {
  const all = characters(text.slice(0, AFTER * UNITS));
  return all.length <= AFTER ? all.join('') : `${all.slice(0, AFTER).join('')}…`;
}

/** What is shown before, at and after the places `from` to `to` of a message; its beginning if they are not shown. */
export function excerptOf(text, from, to) {
  const { all, start, end } = located(text, from, to);
  if (start < 0) return { before: firstOf(all), hit: '', after: '' };
  return { before: lastOf(all.slice(0, start)), hit: all.slice(start, end), after: firstOf(all.slice(end)) };
}
