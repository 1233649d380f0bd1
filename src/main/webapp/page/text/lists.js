import { indentOf, isBlank, outdented, without } from './lines.js';

const ITEM = /^([ \t]*)(?:([-*+])|(0|[1-9]\d{0,8})([.)]))[ \t]+(?=\S)/;
const SPACES = /[ \t]/g;
const BULLETS = /^(?:-+|\*+|\++)$/;
const TASK = /^\[([ xX])\][ \t]+(?=\S)/;
const SIGNS = new Set('-+');
const AMOUNT = /^[\p{Nd}\p{Sc}.,%\s]+$/u;
const FARTHEST = 3;
const DEEPER = 2;

/** Three marks and nothing else. */
function isRule({ text }) {
  const marks = text.replace(SPACES, '');
  return marks.length > 2 && BULLETS.test(marks);
}

/** The item that begins with this line: its `kind`, where its text stands; or null. */
function itemOf(line) {
  const match = line.flat || isRule(line) ? null : ITEM.exec(line.text);
  if (!match) return null;
  const [mark, space, bullet, number, end] = match;
  const text = without(line, mark.length);
  const digits = number && { text: number, from: line.from + space.length };
  return { kind: bullet ?? end, indent: indentOf(line), width: mark.length - space.length, text, digits };
}

/** Marks a first line as words: `- - a` is no list in a list. */
const flat = (line) => ({ ...line, flat: true });

function finished({ kind, digits, text }, children) {
  const task = TASK.exec(text.text);
  const first = task ? without(text, task[0].length) : text;
  return { digits, end: kind, done: task ? task[1] !== ' ' : null, lines: [flat(first), ...children] };
}

/** The lines below an item that are indented further than it, as far as they are indented from each other. */
function childrenOf(lines, from, { indent, width }) {
  let to = from;
  while (to < lines.length && !isBlank(lines[to]) && indentOf(lines[to]) >= indent + DEEPER) to++;
  const below = lines.slice(from, to);
  const least = below.reduce((min, line) => Math.min(min, indentOf(line)), indent + width);
  return below.map((line) => outdented(line, least));
}

/** The items from here on: each of the kind of the first, and not indented further. */
function itemsFrom(lines, i, first) {
  const items = [];
  let nested = false;
  let next = i;
  for (let item = first; item && item.kind === first.kind && item.indent < first.indent + DEEPER; item = itemAt(lines, next)) {
    const children = childrenOf(lines, next + 1, item);
    nested ||= children.some((line) => itemOf(line) !== null);
    items.push(finished(item, children));
    next += 1 + children.length;
  }
  return { items, nested, next };
}

/** Whether the marks are the signs of amounts, which must not become bullets. */
const isSum = (items) =>
  items.length > 1 &&
  items.every(({ end, done, lines }) => SIGNS.has(end) && done === null && lines.length === 1 && AMOUNT.test(lines[0].text));

const itemAt = (lines, i) => (i < lines.length ? itemOf(lines[i]) : null);

/**
 * A list that begins at this line, and the `next` line after it; or null. One line that begins with a dash or a
 * number is a sentence, unless it belongs to an item: a list has two. Its items follow each other, each a line and what
 * is indented below it.
 */
export function listAt(lines, i, inItem) {
  const first = itemOf(lines[i]);
  if (first === null || first.indent > FARTHEST) return null;
  const { items, nested, next } = itemsFrom(lines, i, first);
  if (isSum(items)) return { block: { kind: 'words', lines: lines.slice(i, next) }, next };
  if (items.length < 2 && !nested && !inItem) return null;
  return { block: { kind: 'list', ordered: first.digits !== undefined, items }, next };
}
