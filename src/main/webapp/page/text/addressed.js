import { mentions } from './mentions.js';
import { innerOf, messageOf } from './message.js';

/** Nobody is mentioned in these. */
const SILENT = new Set(['code', 'link', 'fence']);

/** The texts of these nodes that may mention somebody. */
function* textsOf(nodes) {
  for (const node of nodes) {
    if (node.kind === 'text') yield node.text;
    else if (!SILENT.has(node.kind)) yield* textsOf(innerOf(node));
  }
}

/** Whether a message mentions one of these people, as it is drawn with all the `names` there are. */
export function isFor(text, { names, me }) {
  if (!text.includes('@')) return false;
  for (const words of textsOf(messageOf(text).blocks))
    if (mentions(words, names).some(({ name }) => name !== undefined && me.has(name))) return true;
  return false;
}
