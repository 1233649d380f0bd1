const ESCAPABLE = new Set('*_~`[]>|');
const PAIRED = new Set('*_~`');
/** A letter, a digit, or half of an emoji: without one between them nothing would have been marked. */
const LETTER = /[\p{L}\p{N}\p{Cs}]/u;
const BEFORE = /[\s\p{Ps}\p{Pi}"']/u;
const OPENING = /(?:^|\s)["']$/;
const AFTER = /[\s\p{P}]/u;

/** The marks after backslashes that follow each other here, such as `**` for `\*\*`, and where they end. */
function groupAt(text, from) {
  let to = from;
  while (text[to] === '\\' && PAIRED.has(text[to + 1])) to += 2;
  return { from, to, marks: text.slice(from, to).replaceAll('\\', '') };
}

const begins = (text, { from, to }) => BEFORE.test(text[from - 1] ?? ' ') && !/\s/.test(text[to] ?? ' ');
const ends = (text, { from, to }) =>
  !/[\s\\]/.test(text[from - 1] ?? ' ') && !OPENING.test(text.slice(Math.max(0, from - 2), from)) && AFTER.test(text[to] ?? ' ');

/**
 * The places of the backslashes that are not shown: those in front of a pair of marks that would have marked what is
 * between them, as in \*this\*. All others stay: they are part of a path, or of an arm.
 */
export function hiddenBackslashes(text) {
  const hidden = new Set();
  let open = new Map();
  let lastLetter = -1;
  const hide = ({ from, to }) => {
    for (let i = from; i < to; i += 2) hidden.add(i);
  };
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\n') open = new Map();
    if (LETTER.test(text[i])) lastLetter = i;
    if (text[i] !== '\\') continue;
    const group = groupAt(text, i);
    if (group.to === i) continue;
    if (lastLetter > open.get(group.marks)?.from && ends(text, group)) {
      hide(open.get(group.marks));
      hide(group);
      open.delete(group.marks);
    } else if (begins(text, group)) open.set(group.marks, group);
    i = group.to - 1;
  }
  return hidden;
}

/** Whether a backslash here keeps the next character from being a mark. */
export const isEscape = (text, i) => text[i] === '\\' && ESCAPABLE.has(text[i + 1]);
