import { INVISIBLE } from './characters.js';
import { fenceAt } from './fences.js';
import { isBlank, linesOf, trimmedLines, without } from './lines.js';
import { listAt } from './lists.js';
import { tableAt } from './tables.js';

const DEEPEST = 8;
const QUOTE = /^ {0,3}>(?:[ \t]|(?=>*(?:[ \t]|$)))/;

/** What is quoted at this line, and the `next` line after it; or null. The line after it is the writer's own. */
function quoteAt(lines, i) {
  const quoted = [];
  let next = i;
  for (let mark; next < lines.length && (mark = QUOTE.exec(lines[next].text)); next++)
    quoted.push(without(lines[next], mark[0].length));
  if (next === i) return null;
  const nothing = quoted.every(({ text }) => INVISIBLE.test(text.replaceAll('>', '')));
  return { block: nothing ? { kind: 'words', lines: lines.slice(i, next) } : { kind: 'quote', lines: quoted }, next };
}

function blockAt(lines, i, inItem) {
  if (lines[i].flat) return null;
  return fenceAt(lines, i) ?? quoteAt(lines, i) ?? listAt(lines, i, inItem) ?? tableAt(lines, i);
}

/** The blocks within a block. */
function opened(block, depth) {
  if (block.kind === 'quote') return { kind: 'quote', blocks: parsed(block.lines, depth) };
  if (block.kind !== 'list') return block;
  return { ...block, items: block.items.map(({ lines, ...item }) => ({ ...item, blocks: parsed(lines, depth, true) })) };
}

function parsed(lines, depth, inItem = false) {
  const blocks = [];
  let words = [];
  const flush = () => {
    const kept = trimmedLines(words);
    if (kept.length > 0) blocks.push({ kind: 'words', lines: kept });
    words = [];
  };
  for (let i = 0; i < lines.length; ) {
    const found = depth > DEEPEST ? null : blockAt(lines, i, inItem);
    if (found === null) words.push(lines[i++]);
    else {
      if (found.block.kind === 'words') words.push(...found.block.lines);
      else {
        flush();
        blocks.push(opened(found.block, depth + 1));
      }
      if (found.rest) words.push(found.rest);
      i = found.next;
    }
  }
  flush();
  return blocks;
}

/**
 * The blocks of a message, each with its lines: `words`, `fence`, `quote`, `list` and `table`. Every Enter is meant: a
 * block ends with the last line that is marked as part of it.
 */
export function blocksOf(text) {
  const lines = linesOf(text);
  const blocks = parsed(lines, 0);
  return blocks.every(({ kind }) => kind === 'words') ? [{ kind: 'words', lines }] : blocks;
}
