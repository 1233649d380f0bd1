const folded = (name) => name.toLowerCase();

/** The people whom the reader ignores here, on this device: by id as long as the log lives, and by name. */
export class Ignored {
  /** Grows with each change. */
  version = 0;
  #storage;
  #epoch;
  #people;

  /** `storage` is a DeviceStorage; ids are valid in the log of this `epoch`. */
  constructor(storage, epoch) {
    this.#storage = storage;
    this.#epoch = epoch;
    this.reread();
  }

  /** Another tab may have changed it. */
  reread() {
    this.#people = this.#storage.get('ignored') ?? [];
    this.version++;
  }

  has(by) {
    return this.#people.some((one) => this.#same(one, by));
  }

  toggle(by) {
    const added = this.has(by) ? [] : [{ ...by, epoch: this.#epoch }];
    this.reread();
    const others = this.#people.filter((one) => !this.#same(one, by));
    this.#people = [...others, ...added];
    this.#storage.set('ignored', this.#people);
  }

  #same(one, { id, name }) {
    return folded(one.name) === folded(name) || (one.epoch === this.#epoch && one.id === id);
  }
}
