const TAB = 4;
const LEADING = /^[ \t]*/;

/** The lines of a text: `text` without its end, `from` where it begins in the message. */
export function linesOf(text) {
  const lines = [];
  let from = 0;
  for (const line of text.split('\n')) {
    lines.push({ text: line, from });
    from += line.length + 1;
  }
  return lines;
}

/** The line without its first characters. */
export const without = (line, n) => ({ text: line.text.slice(n), from: line.from + n });

export const isBlank = (line) => line.text.trim() === '';

/** How far a line is indented; a tab counts four. */
export function indentOf({ text }) {
  const [leading] = LEADING.exec(text);
  return [...leading].reduce((sum, char) => sum + (char === '\t' ? TAB : 1), 0);
}

/** The line without at most so much of its indentation. */
export function outdented(line, most) {
  let width = 0;
  let n = 0;
  while (width < most && (line.text[n] === ' ' || line.text[n] === '\t')) width += line.text[n++] === '\t' ? TAB : 1;
  return without(line, n);
}

/** Without the blank lines at both ends. */
export function trimmedLines(lines) {
  let [from, to] = [0, lines.length];
  while (from < to && isBlank(lines[from])) from++;
  while (to > from && isBlank(lines[to - 1])) to--;
  return lines.slice(from, to);
}
