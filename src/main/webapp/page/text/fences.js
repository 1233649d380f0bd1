import { isBlank, without } from './lines.js';

const OPENING = /^( {0,3})(`{3,}|~{3,})[ \t]*/;
const LANGUAGE = /^[\w#+.-]{1,24}$/;
const CLOSING = { '`': /`+$/, '~': /~+$/ };
/** A fence and words behind it that are no language. */
const LEADING = { '`': /^ {0,3}(`{3,})(?:[ \t]+|(?![\w#+.-]))(?=[^\s`])/, '~': /^ {0,3}(~{3,})(?:[ \t]+|(?![\w#+.-]))(?=[^\s~])/ };

/** How many of these characters the line ends with. */
const closes = (text, char) => CLOSING[char].exec(text.trimEnd())?.[0].length ?? 0;

/** What of a line that closes a block is `code`, before the fence, and what are words behind it; or null. */
function closing(line, { char, length }) {
  const last = closes(line.text, char);
  if (last >= length) return { code: { text: line.text.trimEnd().slice(0, -last), from: line.from }, rest: null };
  const [all, fence] = LEADING[char].exec(line.text) ?? ['', ''];
  return fence.length >= length ? { code: null, rest: without(line, all.length) } : null;
}

/** The first line from here that closes a block, and where it is; `lines` remembers what was not found. */
function closingLine(lines, from, open) {
  lines.open ??= {};
  if (lines.open[open.char] <= open.length) return null;
  for (let at = from; at < lines.length; at++) {
    const end = closing(lines[at], open);
    if (end !== null) return { at, ...end };
  }
  lines.open[open.char] = open.length;
  return null;
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

/** Whether such a fence stands within a line from here on: then what begins is code in words. */
const isWithinLine = (lines, from, { char, length }) =>
  char === '`' && lines.slice(from).some(({ text }) => text.trimStart().indexOf('`'.repeat(length)) > 0);

/**
 * A block of code that begins at this line, the `next` line after it, and the `rest` of the line that closes it; or
 * null. The first line may name a language; words in its place are the first line of the code. Without a fence that
 * closes it, the block of a first line of words is no block, and any other goes on to the end.
 */
export function fenceAt(lines, i) {
  const open = opening(lines[i]);
  if (open === null) return null;
  const end = closingLine(lines, i + 1, open);
  if (end === null && (!open.named || isWithinLine(lines, i + 1, open))) return null;
  const next = end === null ? lines.length : end.at + 1;
  const inner = lines.slice(i + 1, end?.at ?? next);
  const last = end === null || end.code === null || isBlank(end.code) ? [] : [end.code];
  const code = [...(open.named ? [] : [open.rest]), ...inner, ...last];
  if (code.every(isBlank)) return end === null ? null : { block: { kind: 'words', lines: lines.slice(i, next) }, next };
  const language = open.named && open.word !== '' ? { text: open.word, from: open.rest.from } : null;
  return { block: { kind: 'fence', language, lines: code }, next, rest: end?.rest };
}
