const folded = (name) => name.toLowerCase();

/** Whom the reader ignores here, on this device: by id as long as the log lives, and by name. */
export class Ignored {
  /** Grows with each change. */
  version = 0;
  #kept;
  #epoch;
  #people;

  /** `kept` is a DeviceStorage; ids count in the log of this `epoch`. */
  constructor(kept, epoch) {
    this.#kept = kept;
    this.#epoch = epoch;
    this.#people = kept.get('ignored') ?? [];
  }

  has(by) {
    return this.#people.some((one) => this.#same(one, by));
  }

  toggle(by) {
    const others = this.#people.filter((one) => !this.#same(one, by));
    const added = others.length === this.#people.length ? [{ ...by, epoch: this.#epoch }] : [];
    this.#people = [...others, ...added];
    this.#kept.set('ignored', this.#people);
    this.version++;
  }

  #same(one, { id, name }) {
    return folded(one.name) === folded(name) || (one.epoch === this.#epoch && one.id === id);
  }
}
