import { tellsItsHost } from './address.js';
import { blocksOf } from './blocks.js';
import { inlineOf } from './inline.js';

const REMEMBERED = 500;
const known = new Map();

/** The words of each block as nodes. */
const READ = {
  words: ({ lines }) => ({ kind: 'words', nodes: inlineOf(lines) }),
  fence: ({ language, lines }) => ({ kind: 'fence', language, nodes: codeOf(lines) }),
  quote: ({ blocks }) => ({ kind: 'quote', blocks: read(blocks) }),
  list: ({ items, ...list }) => ({ ...list, items: items.map((item) => ({ ...item, blocks: read(item.blocks) })) }),
  table: ({ sides, head, rows }) => ({ kind: 'table', sides, head: head.map(cellOf), rows: rows.map((row) => row.map(cellOf)) }),
};

const read = (blocks) => blocks.map((block) => READ[block.kind](block));
const cellOf = (cell) => inlineOf([cell]);
const codeOf = (lines) => lines.map(({ text, from }, i) => ({ kind: 'text', text: i < lines.length - 1 ? `${text}\n` : text, from }));

const INNER = {
  text: () => [],
  code: ({ nodes }) => nodes,
  link: ({ nodes }) => nodes,
  em: ({ nodes }) => nodes,
  strong: ({ nodes }) => nodes,
  s: ({ nodes }) => nodes,
  words: ({ nodes }) => nodes,
  fence: ({ nodes }) => nodes,
  quote: ({ blocks }) => blocks,
  list: ({ items }) => items.flatMap(({ blocks }) => blocks),
  table: ({ head, rows }) => [head, ...rows].flat(2),
};

/** The nodes and blocks within one, in order. */
export const innerOf = (node) => INNER[node.kind](node);

/** The host that is shown behind a link, or null: its text tells where it leads. */
export function hostOf({ href, nodes }) {
  const text = textOf(nodes);
  return tellsItsHost(text, href) ? null : new URL(href).host;
}

const textOf = (nodes) => nodes.map((node) => node.text ?? textOf(node.nodes)).join('');

function parse(text) {
  const blocks = read(blocksOf(text));
  const [{ kind, nodes }] = blocks;
  const isPlain = blocks.length === 1 && kind === 'words' && textOf(nodes) === text;
  return { text, blocks, marked: !isPlain };
}

/**
 * A message as everybody reads it: {text, blocks, marked: whether anything in it is a mark}. There is no other
 * reading: drawing, mentions, quotes, notifications, announcements and excerpts all begin here.
 */
export function messageOf(text) {
  let message = known.get(text);
  if (message === undefined) {
    message = parse(text);
    if (known.size === REMEMBERED) known.delete(known.keys().next().value);
    known.set(text, message);
  }
  return message;
}
