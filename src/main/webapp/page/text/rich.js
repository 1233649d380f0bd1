import { DOMPurify } from './libraries.js';
import { pieces, tellsItsHost } from './linkify.js';
import { markup } from './markdown.js';
import { mentions } from '../model/mentions.js';

const ALLOWED = {
  ALLOWED_TAGS: ['a', 'blockquote', 'br', 'code', 'em', 'li', 'ol', 'p', 'pre', 's', 'strong', 'ul'],
  ALLOWED_ATTR: ['href', 'start'],
  ALLOWED_URI_REGEXP: /^https?:\/\//i,
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
};

// The sanitiser makes its policy of trusted types when it is first used: now, so that the name is taken.
DOMPurify.sanitize('', ALLOWED);

/** A link and its host, unless its text is that address. */
function link(text, href) {
  const element = document.createElement('a');
  Object.assign(element, { href, textContent: text, rel: 'noopener noreferrer nofollow', target: '_blank', title: href });
  return tellsItsHost(text, href) ? [element] : [element, ' ', host(href)];
}

function host(href) {
  const element = document.createElement('bdi');
  return Object.assign(element, { className: 'host', dir: 'ltr', textContent: `(${new URL(href).host})` });
}

function mention(text, name, people) {
  const element = document.createElement(people.me.has(name) ? 'mark' : 'span');
  element.className = 'mention';
  element.append(Object.assign(document.createElement('bdi'), { textContent: text }));
  return element;
}

/** A text without marks: addresses become links, names of people are marked. */
function plain(text, people) {
  return pieces(text).flatMap(({ text: piece, href }) => (href ? link(piece, href) : spoken(piece, people)));
}

const spoken = (text, people) =>
  mentions(text, people.names).map(({ text: piece, name }) => (name ? mention(piece, name, people) : piece));

/** A link without a text would be a row without a word. */
function honest(a) {
  const { href, textContent: text } = a;
  a.replaceWith(...link(text.trim() === '' ? href : text, href));
}

function codeBlock(pre) {
  const block = document.getElementById('code-block').content.firstElementChild.cloneNode(true);
  block.querySelector('code').textContent = pre.textContent.replace(/\n$/, '');
  pre.replaceWith(block);
}

const textsIn = (root) => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found.filter(({ parentElement }) => !parentElement?.closest('pre, code, a'));
};

/** Line ends between the elements are the library's: those of the text have become elements. */
function finish(fragment, people) {
  for (const text of textsIn(fragment)) text.replaceWith(...spoken(text.data.replaceAll('\n', ''), people));
  for (const a of fragment.querySelectorAll('a')) honest(a);
  for (const pre of fragment.querySelectorAll('pre')) codeBlock(pre);
  return fragment;
}

/**
 * Writes a message into an element: as it was typed if nothing in it is marked, else its Markdown through the
 * sanitiser. `people`: `names` that may be mentioned and `me`, both Names.
 */
export function writeText(element, text, people) {
  const html = markup(text);
  element.classList.toggle('rich', html !== null);
  if (html === null) element.replaceChildren(...plain(text, people));
  else element.replaceChildren(finish(DOMPurify.sanitize(html, ALLOWED), people));
}

/** The text of a message without its marks, for one line. */
export function unmarked(text) {
  const html = markup(text);
  return html === null ? text : DOMPurify.sanitize(html, ALLOWED).textContent.trim();
}
