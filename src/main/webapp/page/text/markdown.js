import { address, addressAt } from './linkify.js';
import { markdownit } from './libraries.js';

const RULES = [
  ...['list', 'blockquote', 'fence'],
  ...['newline', 'escape', 'backticks', 'emphasis', 'strikethrough', 'link', 'balance_pairs', 'fragments_join'],
];
const PLAIN = new Set(['paragraph_open', 'paragraph_close', 'inline', 'text', 'softbreak', 'hardbreak']);
const ESCAPED = /\\[*`~>[\]]/;
const ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]+\S/;
const QUOTE = /^ {0,3}>(?:[ \t>]|$)/;
const SCHEME = /https?$/i;
const LONGEST_SCHEME = 5;
const COLON = 0x3a;
const BARE = 'bare';
const lineAt = (state, line) => state.src.slice(state.bMarks[line], state.eMarks[line]);

/** Between two Latin letters or digits nothing is marked: 2*3*4 is arithmetic. Other scripts need no space around it. */
const inWord = (text, from, to) => /[\dA-Za-z]/.test(text[from - 1] ?? '') && /[\dA-Za-z]/.test(text[to] ?? '');

function careful(State) {
  return class extends State {
    scanDelims(start, canSplitWord) {
      let end = start;
      while (this.src[end] === this.src[start]) end++;
      return super.scanDelims(start, canSplitWord && !inWord(this.src, start, end));
    }
  };
}

/** One line that begins with a dash or a number is a sentence; a list has two. The last one is looked for once a text. */
function isList(state, from) {
  if (state.level > 0) return true;
  state.lastItem ??= lastItem(state);
  return state.lastItem > from;
}

function lastItem(state) {
  let line = state.lineMax - 1;
  while (line >= 0 && !ITEM.test(lineAt(state, line))) line--;
  return line;
}

/** Puts a condition before a rule of the library, which `ends` these others: without it the line is as any other. */
function only(md, name, ends, condition) {
  const [rule] = markdownit('zero').enable(name).block.ruler.getRules('');
  const when = (state, from, to, silent) => condition(state, from, to) && rule(state, from, to, silent);
  md.block.ruler.at(name, when, { alt: ends });
}

/** An address that stands in the text is a link, and nothing inside it is marked; nor is inside of what looks like one. */
function bareAddress(state, silent) {
  if (state.linkLevel > 0 || state.pos < (state.noAddressTo ?? 0) || !state.src.startsWith('://', state.pos)) return false;
  const scheme = SCHEME.exec(state.pending.slice(-LONGEST_SCHEME))?.[0];
  if (!scheme) return false;
  const start = state.pos - scheme.length;
  const { whole, end, href } = addressAt(state.src, start);
  if (!href || end <= state.pos) {
    state.noAddressTo = whole;
    return false;
  }
  if (!silent) pushLink(state, { href, text: state.src.slice(start, end), scheme });
  state.pos = end;
  return true;
}

function pushLink(state, { href, text, scheme }) {
  state.pending = state.pending.slice(0, -scheme.length);
  Object.assign(state.push('link_open', 'a', 1), { attrs: [['href', href]], info: BARE });
  state.push('text', '', 0).content = text;
  Object.assign(state.push('link_close', 'a', -1), { info: BARE });
}

function library() {
  const md = markdownit('zero', { html: false, breaks: true }).enable(RULES);
  md.validateLink = (url) => address(url) !== null;
  md.normalizeLink = (url) => address(url) ?? url;
  md.inline.State = careful(md.inline.State);
  md.inline.ruler.push('address', (state, silent) => state.src.charCodeAt(state.pos) === COLON && bareAddress(state, silent));
  md.renderer.rules.softbreak = md.renderer.rules.hardbreak = () => '<br>';
  only(md, 'list', ['paragraph', 'blockquote'], isList);
  only(md, 'blockquote', ['paragraph', 'blockquote', 'list'], (state, from) => QUOTE.test(lineAt(state, from)));
  return md;
}

const md = library();
const isPlain = ({ type, info, children }) => (PLAIN.has(type) || info === BARE) && (children ?? []).every(isPlain);

/**
 * A Markdown message as HTML for the sanitiser; null if nothing in it is marked. Bold, italic, struck, code,
 * quotes, links, and lists of two and more; no HTML, pictures or headings.
 */
export function markup(text) {
  const tokens = md.parse(text, {});
  return tokens.every(isPlain) && !ESCAPED.test(text) ? null : md.renderer.render(tokens, md.options, {});
}
