import { mentions } from './mentions.js';
import { messageOf } from './message.js';

/** The pieces of words that may mention somebody: not in code, not in links. */
function* spoken(nodes) {
  for (const node of nodes) {
    if (node.kind === 'text') yield node.text;
    else if (node.kind !== 'link' && node.kind !== 'code') yield* spoken(node.nodes);
  }
}

function* wordsIn(blocks) {
  for (const block of blocks) {
    if (block.kind === 'words') yield* spoken(block.nodes);
    if (block.kind === 'quote') yield* wordsIn(block.blocks);
    if (block.kind === 'list') for (const item of block.items) yield* wordsIn(item.blocks);
    if (block.kind === 'table') for (const cell of [block.head, ...block.rows].flat()) yield* spoken(cell);
  }
}

/** Whether a message mentions one of these people, as it is drawn with all the `names` there are. */
export function isFor(text, { names, me }) {
  if (!text.includes('@')) return false;
  for (const words of wordsIn(messageOf(text).blocks))
    if (mentions(words, names).some(({ name }) => name !== undefined && me.has(name))) return true;
  return false;
}
