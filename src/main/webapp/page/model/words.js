/** Fills a pattern such as "{who} joined": answers parts, strings or {name} for another's words. */
function fill(pattern, values) {
  return pattern
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .flatMap((piece) => {
      const key = piece.slice(1, -1);
      return piece.startsWith('{') && Object.hasOwn(values, key) ? values[key] : piece;
    });
}

/** The parts as plain text. */
export const plain = (parts) => parts.map((part) => part.name ?? String(part)).join('');

/** Writes parts into an element; a name stands in its own <bdi>. */
export function write(element, parts) {
  element.replaceChildren(
    ...parts.map((part) => {
      if (part.name === undefined) return String(part);
      const name = document.createElement('bdi');
      name.textContent = part.name;
      return name;
    }),
  );
}

/** The words of the page; plurals, lists and numbers of its language. */
export class Words {
  #bundle;
  #plurals;
  #numbers;
  #lang;

  constructor(bundle, lang) {
    this.#bundle = bundle;
    this.#lang = lang;
    this.#plurals = new Intl.PluralRules(lang);
    this.#numbers = new Intl.NumberFormat(lang);
  }

  get lang() {
    return this.#lang;
  }

  has(key) {
    return Object.hasOwn(this.#bundle, key);
  }

  /** A sentence as parts. A key without words is shown itself. */
  parts(key, values = {}) {
    return fill(this.has(key) ? this.#bundle[key] : key, values);
  }

  text(key, values) {
    return plain(this.parts(key, values));
  }

  /** Why something was refused, by the code of the refusal. */
  refusal(code) {
    return this.text(this.has(`refused.${code}`) ? `refused.${code}` : 'page.not-sent.why');
  }

  /** A sentence about `n` things, by the plural form: `key.one`, `key.other` and so on. */
  countedParts(key, n, values = {}) {
    const exact = `${key}.${this.#plurals.select(n)}`;
    return this.parts(this.has(exact) ? exact : `${key}.other`, { n: this.number(n), ...values });
  }

  counted(key, n, values) {
    return plain(this.countedParts(key, n, values));
  }

  number(n) {
    return this.#numbers.format(n);
  }

  /** Several things in one breath; each is a part or an array of parts. `type` as in Intl.ListFormat. */
  list(items, type = 'conjunction') {
    const format = new Intl.ListFormat(this.#lang, { type, style: type === 'unit' ? 'short' : 'long' });
    const places = format.formatToParts(items.map((_, i) => String(i)));
    return places.flatMap(({ type: kind, value }) => (kind === 'element' ? items[Number(value)] : value));
  }
}
