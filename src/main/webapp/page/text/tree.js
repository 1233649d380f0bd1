const KINDS = { '~2': ['s'], 1: ['em'], 2: ['strong'], 3: ['strong', 'em'] };
const kindsOf = (mark, length) => KINDS[mark === '~' ? `~${length}` : length];

/** Joins the pieces of some lines into nodes. Places are those in the lines joined by "\n". */
export class Tree {
  #lines;
  #starts = [];
  #line = 0;
  #pieces = [];

  constructor(lines) {
    this.#lines = lines;
    let start = 0;
    for (const { text } of lines) {
      this.#starts.push(start);
      start += text.length + 1;
    }
  }

  /** Answers where the text ends. */
  text(from, to) {
    if (from < to) this.#pieces.push(...this.leaves(from, to));
    return to;
  }

  code(from, to) {
    this.#pieces.push({ kind: 'code', nodes: this.leaves(from, to) });
  }

  link(href, nodes) {
    this.#pieces.push({ kind: 'link', href, nodes });
  }

  /** A run whose pairs are known when all pieces are here. */
  run(run) {
    this.#pieces.push(run);
  }

  /** The text of this place, a leaf for each line: {kind: 'text', text, from: its place in the message}. */
  leaves(from, to) {
    const found = [];
    for (let at = from; at < to; ) {
      const line = this.#lineOf(at);
      const { text, from: origin } = this.#lines[line];
      const start = this.#starts[line];
      const end = Math.min(to, start + text.length + 1);
      const isWhole = end - start > text.length;
      found.push({ kind: 'text', text: isWhole ? `${text.slice(at - start)}\n` : text.slice(at - start, end - start), from: origin + at - start });
      at = end;
    }
    return found;
  }

  #lineOf(place) {
    if (place < this.#starts[this.#line]) this.#line = 0;
    while (this.#starts[this.#line + 1] <= place) this.#line++;
    return this.#line;
  }

  nodes() {
    const open = [[]];
    for (const piece of this.#pieces) {
      if (piece.kind === 'run') this.#take(piece, open);
      else append(open.at(-1), piece);
    }
    return open[0];
  }

  /** First what the run ends, then what is left of it, then what it begins. */
  #take({ mark, from, to, left, begin, end }, open) {
    for (const length of end) for (const _ of kindsOf(mark, length)) open.pop();
    const rest = end.length > 0 ? [to - left, to] : [from, from + left];
    for (const leaf of this.leaves(...rest)) append(open.at(-1), leaf);
    for (const kind of begin.flatMap((length) => kindsOf(mark, length))) {
      const node = { kind, nodes: [] };
      open.at(-1).push(node);
      open.push(node.nodes);
    }
  }
}

/** Texts that follow each other in the message are one. */
function append(nodes, piece) {
  const last = nodes.at(-1);
  if (piece.kind === 'text' && last?.kind === 'text' && last.from + last.text.length === piece.from) last.text += piece.text;
  else nodes.push(piece);
}
