import { isBlank, without } from './lines.js';

const OPENING = /^( {0,3})(`{3,}|~{3,})[ \t]*/;
const LANGUAGE = /^[\w#+.-]{1,24}$/;
const CLOSING = { '`': /`+$/, '~': /~+$/ };

/** How many of these characters the line ends with. */
const closes = (text, char) => CLOSING[char].exec(text.trimEnd())?.[0].length ?? 0;

/** The first line from here that ends with a fence as long as this; `lines` remembers what was not found. */
function closingLine(lines, from, { char, length }) {
  lines.open ??= {};
  if (lines.open[char] <= length) return -1;
  for (let i = from; i < lines.length; i++) if (closes(lines[i].text, char) >= length) return i;
  lines.open[char] = length;
  return -1;
}

function opening(line) {
  const match = OPENING.exec(line.text);
  if (!match) return null;
  const rest = without(line, match[0].length);
  const char = match[2][0];
  if (char === '`' && rest.text.includes('`')) return null;
  const word = rest.text.trimEnd();
  return { char, length: match[2].length, rest, named: word === '' || LANGUAGE.test(word), word };
}

/** The last line of a block: what stands before the fence that closes it. */
function lastPart(line, char) {
  const end = line.text.trimEnd();
  return { text: end.slice(0, end.length - closes(line.text, char)), from: line.from };
}

/**
 * A block of code that begins at this line, and the `next` line after it; or null. The first line may name a
 * language; words in its place are the first line of the code. Without a fence that closes it, the block of a first line
 * of words is no block, and any other goes on to the end.
 */
export function fenceAt(lines, i) {
  const open = opening(lines[i]);
  if (open === null) return null;
  const found = closingLine(lines, i + 1, open);
  if (found < 0 && !open.named) return null;
  const inner = lines.slice(i + 1, found < 0 ? lines.length : found);
  const last = found < 0 ? null : lastPart(lines[found], open.char);
  const code = [...(open.named ? [] : [open.rest]), ...inner, ...(last === null || isBlank(last) ? [] : [last])];
  if (code.every(isBlank)) return null;
  const language = open.named && open.word !== '' ? { text: open.word, from: open.rest.from } : null;
  return { block: { kind: 'fence', language, lines: code }, next: found < 0 ? lines.length : found + 1 };
}
