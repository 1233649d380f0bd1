import { part } from './document.js';

const LABELS = 'button, [data-language]';
const KEPT = new Set(['href', 'dir', 'start', 'value']);

/** What of this place is in the range. */
function within(range, place) {
  const found = document.createRange();
  found.selectNodeContents(place);
  if (range.compareBoundaryPoints(Range.START_TO_START, found) > 0) found.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, found) < 0) found.setEnd(range.endContainer, range.endOffset);
  return found;
}

/** The text as the browser would copy it: for that it has to be selected. */
function textOf(selection, range) {
  selection.removeAllRanges();
  selection.addRange(range);
  return selection.toString().trimEnd();
}

function piece(selection, range, message) {
  const place = part(message, 'text');
  if (!range.intersectsNode(place)) return null;
  const words = within(range, place);
  const [name, clock] = ['name', 'clock'].map((one) => part(message, one).textContent);
  return { who: clock === '' ? name : `${name}, ${clock}`, text: textOf(selection, words), words };
}

/** The messages in a selection, {who, text, words: a range}, if it spans several; else none. */
export function copied(selection, messages) {
  const range = selection.getRangeAt(0);
  const touched = messages.filter((message) => range.intersectsNode(message));
  if (touched.length < 2) return [];
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  const pieces = touched.map((message) => piece(selection, range, message));
  selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  const said = pieces.filter((one) => one !== null && one.text !== '');
  return said.length < 2 ? [] : said;
}

export const asText = (pieces) => pieces.map(({ who, text }) => `${who}\n${text}`).join('\n\n');

/** Markup to be read by others: nothing of the page but what people wrote. */
export function asMarkup(pieces) {
  const all = document.createElement('div');
  for (const { who, words } of pieces) {
    const [name, text] = [document.createElement('p'), document.createElement('blockquote')];
    name.append(Object.assign(document.createElement('b'), { textContent: who }));
    text.append(words.cloneContents());
    all.append(name, text);
  }
  for (const label of all.querySelectorAll(LABELS)) label.remove();
  for (const element of all.querySelectorAll('*'))
    for (const name of element.getAttributeNames()) if (!KEPT.has(name)) element.removeAttribute(name);
  return new XMLSerializer().serializeToString(all);
}
