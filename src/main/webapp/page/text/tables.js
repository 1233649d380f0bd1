import { isBlank } from './lines.js';

/** A line that is another's. */
const QUOTED = /^ {0,3}>/;
const RULE = /^:?-+:?$/;
const sideOf = (rule) => (rule.endsWith(':') ? (rule.startsWith(':') ? 'center' : 'end') : 'start');

/** A cell without the white space around it. */
function cell(line, from, to) {
  const text = line.text.slice(from, to);
  return { text: text.trim(), from: line.from + from + text.length - text.trimStart().length, cell: true };
}

/** The places of the bars that part cells: not those after a backslash or in code. */
function bars(text) {
  const found = [];
  let code = false;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '`') code = !code;
    else if (text[i] === '|' && !code) found.push(i);
  }
  return code && found.length > 0 ? bars(text.replaceAll('`', ' ')) : found;
}

/** The cells of a line; none if no bar is in it. */
function cellsOf(line) {
  const places = bars(line.text);
  if (places.length === 0) return [];
  const edges = [-1, ...places, line.text.length];
  const cells = edges.slice(1).map((to, i) => cell(line, edges[i] + 1, to));
  if (cells[0].text === '') cells.shift();
  if (cells.at(-1)?.text === '') cells.pop();
  return cells;
}

function sides(line, columns) {
  const rules = cellsOf(line).map(({ text }) => text);
  return rules.length === columns && rules.every((rule) => RULE.test(rule)) ? rules.map(sideOf) : null;
}

/** A table that begins at this line, and the `next` line after it; or null: it has a heading, a rule and rows. */
export function tableAt(lines, i) {
  if (lines.length < i + 3 || !lines[i].text.includes('|') || !lines[i + 1].text.includes('-')) return null;
  const head = cellsOf(lines[i]);
  const aligned = head.length === 0 ? null : sides(lines[i + 1], head.length);
  if (aligned === null) return null;
  const rows = [];
  let next = i + 2;
  for (; next < lines.length && !isBlank(lines[next]) && !QUOTED.test(lines[next].text); next++) {
    const cells = cellsOf(lines[next]);
    if (cells.length === 0) break;
    rows.push(cells);
  }
  return rows.length === 0 ? null : { block: { kind: 'table', sides: aligned, head, rows }, next };
}
