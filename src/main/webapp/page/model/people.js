import { Names } from '../text/mentions.js';

const MOVES = new Set(['joined', 'left', 'renamed']);

/** The members: the server's last list and every event since. */
export class People {
  #byId = new Map();
  #trueAt = 0;
  #known = new Set();
  #names = null;
  #absent = new Map();
  /** Grows with each change. */
  version = 0;

  get size() {
    return this.#byId.size;
  }

  has(id) {
    return this.#byId.has(id);
  }

  /** {id, name} of a member who is here, or undefined. */
  get(id) {
    return this.#byId.get(id);
  }

  /** The people present when `seq` was the newest number. */
  begin(people, seq) {
    this.#byId = new Map(people.map((person) => [person.id, person]));
    this.#trueAt = seq;
    for (const { name } of people) this.#meet(name);
    this.version++;
  }

  /** All who are or were here, as far as the page knows: they may be mentioned. */
  get names() {
    this.#names ??= new Names([...this.#known]);
    return this.#names;
  }

  /** Those who are away: {id, since}. */
  set absent(people) {
    this.#absent = new Map(people.map(({ id, since }) => [id, since]));
    this.version++;
  }

  /** Since when a member is away, or null. */
  awaySince(id) {
    return this.#absent.get(id) ?? null;
  }

  #meet(name) {
    if (!this.#known.has(name)) this.#names = null;
    this.#known.add(name);
  }

  /** Takes note of an event; what the list already contains is ignored. */
  fold({ seq, kind, by }) {
    this.#meet(by.name);
    if (seq <= this.#trueAt || !MOVES.has(kind)) return;
    if (kind === 'joined' || (kind === 'renamed' && this.#byId.has(by.id))) this.#byId.set(by.id, by);
    if (kind === 'left') this.#byId.delete(by.id);
    this.version++;
  }

  /** Everybody but the member `you`, by name. */
  others(you, lang) {
    return this.sorted('', lang).filter(({ id }) => id !== you);
  }

  /** Everybody by name, the member `you` first. */
  sorted(you, lang) {
    const { compare } = new Intl.Collator(lang);
    return [...this.#byId.values()].sort(
      (a, b) => Number(b.id === you) - Number(a.id === you) || compare(a.name, b.name) || compare(a.id, b.id),
    );
  }
}
