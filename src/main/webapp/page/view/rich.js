import { hostOf, messageOf } from '../text/message.js';
import { mentions } from '../text/mentions.js';
import { copyOf } from './document.js';

const make = (name, attributes = {}) => Object.assign(document.createElement(name), attributes);

/** A link, and its host unless its text tells where it leads. */
function link(node, people) {
  const rel = 'noopener noreferrer nofollow';
  const a = make('a', { href: node.href, rel, target: '_blank', title: node.href });
  a.append(...drawn(node.nodes, people));
  const host = hostOf(node);
  return host === null ? [a] : [a, ' ', make('bdi', { className: 'host', dir: 'ltr', textContent: `(${host})` })];
}

function mention(text, name, { me }) {
  const element = make(me.has(name) ? 'mark' : 'span', { className: 'mention' });
  element.append(make('bdi', { textContent: text }));
  return element;
}

function marked(name, { nodes }, people) {
  const element = make(name);
  element.append(...drawn(nodes, people));
  return [element];
}

const NOBODY = null;
/** How each kind of node is drawn; nobody is mentioned in code and in links. */
const DRAW = {
  text: ({ text }, people) =>
    people === NOBODY
      ? [text]
      : mentions(text, people.names).map((piece) => (piece.name ? mention(piece.text, piece.name, people) : piece.text)),
  code: (node) => marked('code', node, NOBODY),
  link: (node) => link(node, NOBODY),
  em: (node, people) => marked('em', node, people),
  strong: (node, people) => marked('strong', node, people),
  s: (node, people) => marked('s', node, people),
  words: (node, people) => marked('p', node, people),
  fence: (node) => [fence(node)],
  quote: ({ blocks }, people) => marked('blockquote', { nodes: blocks }, people),
  list: (node, people) => [list(node, people)],
  table: (node, people) => [table(node, people)],
};

const drawn = (nodes, people) => nodes.flatMap((node) => DRAW[node.kind](node, people));

function fence({ language, nodes }) {
  const block = copyOf('code-block');
  block.querySelector('code').append(...drawn(nodes, NOBODY));
  const label = block.querySelector('[data-language]');
  label.textContent = language?.text ?? '';
  label.hidden = language === null;
  return block;
}

/** The numbers are those that were typed. */
function list({ ordered, items }, people) {
  const element = make(ordered ? 'ol' : 'ul', { className: items[0].end === ')' ? 'list list--bracket' : 'list' });
  for (const { digits, done, blocks } of items) {
    const item = make('li');
    item.append(...blocks.flatMap((block) => drawn(block.kind === 'words' ? block.nodes : [block], people)));
    if (digits) item.value = Number(digits.text);
    if (done !== null) tick(item, done);
    element.append(item);
  }
  return element;
}

function tick(item, done) {
  item.classList.add('task');
  item.prepend(copyOf(done ? 'task-done' : 'task-open'));
}

function table({ sides, head, rows }, people) {
  const block = copyOf('message-table');
  const rowOf = (name, cells) => {
    const row = make('tr');
    row.append(...cells.flatMap((nodes, i) => cell(name, nodes, sides[i], people)));
    return row;
  };
  block.querySelector('thead').append(rowOf('th', head));
  block.querySelector('tbody').append(...rows.map((cells) => rowOf('td', cells)));
  return block;
}

function cell(name, nodes, side = 'start', people) {
  const [element] = marked(name, { nodes }, people);
  element.className = `cell--${side}`;
  if (name === 'th') element.scope = 'col';
  return [element];
}

/**
 * Writes a message into an element: as it was typed if nothing in it is marked. `people`: `names` that may be
 * mentioned and `me`, both Names.
 */
export function writeText(element, text, people) {
  const { blocks, marked: isMarked } = messageOf(text);
  element.classList.toggle('rich', isMarked);
  element.replaceChildren(...drawn(isMarked ? blocks : blocks[0].nodes, people));
}
