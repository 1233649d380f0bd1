const UNANSWERED_FOR = 20_000;
const PAUSE = 1_000;
/** A draft is sent again in this part of the time for which the server recognises it; the rest is for being on its way. */
const SURELY = 0.9;
const HELD = new Set(['refused', 'unsure', 'found']);

/**
 * Whether an act waits for its author's word: `refused` by the server, `unsure` whether it was sent, or `found` on the
 * device after joining anew.
 */
export const isHeld = (state) => HELD.has(state);

/** An act as it is after a reload. */
const reloaded = (item) => ({ ...item, kept: true, state: item.state === 'refused' ? 'refused' : 'waiting' });

/**
 * Acts on their way, in order, one unanswered at a time. Kept on the device until their event, `posted` or the
 * author's Discard, so that neither a cut nor a reload loses one; before one is handed to a connection the device knows that
 * it was (`handed`), so that it is not sent again when the server may have forgotten it. `now` is in milliseconds of a page
 * clock that only runs on, `wall` of the device's.
 */
export class Outbox {
  #items;
  #drafts;
  #notBefore = 0;
  #here = null;

  /** `drafts`: Drafts of this room. */
  constructor(drafts) {
    this.#drafts = drafts;
    this.#items = drafts
      .all()
      .map(reloaded)
      .sort((a, b) => a.at - b.at);
  }

  get items() {
    return this.#items;
  }

  get empty() {
    return this.#items.length === 0;
  }

  /** What may be in the log and has to be looked up. */
  get asked() {
    return this.#items.filter(({ state }) => state === 'asking');
  }

  /**
   * A connection begins: `stay`, `epoch` and `member`, `knownFor` milliseconds in which the server recognises a draft, and
   * `ahead`, the server's time less the page's.
   */
  begin(here) {
    this.#here = here;
    for (const item of this.#items) {
      if (item.state === 'posted') item.state = 'waiting';
      if (item.epoch !== here.epoch) this.#moveOn(item);
      if (item.state === 'waiting' && item.stay !== here.stay) item.state = item.handed ? 'asking' : 'found';
    }
  }

  /** In another life of the room numbers mean other messages, or none; what somebody wrote is still theirs to say. */
  #moveOn(item) {
    const { type, text, target, replyTo, ...rest } = item.frame;
    item.epoch = this.#here.epoch;
    if (type === 'edit') Object.assign(item, { frame: { type: 'say', text }, handed: undefined, state: 'found' });
    else if (target !== undefined) Object.assign(item, { state: 'refused', code: 'no-such-message' });
    else if (replyTo !== undefined) item.frame = { type, text, ...rest };
  }

  /** `frame`: what is to be sent, such as {type: 'say', text}. */
  add(draft, frame, at) {
    const { stay, epoch } = this.#here;
    const item = { draft, frame, at, stay, epoch, state: 'waiting' };
    this.#items.push(item);
    this.#keep(item);
  }

  /** What to send now, or in how many milliseconds to ask again; neither if there is nothing to do. */
  next(now, wall = Date.now()) {
    const sent = this.#items.find((item) => item.state === 'sent');
    if (sent && now < sent.sentAt + UNANSWERED_FOR) return { wait: sent.sentAt + UNANSWERED_FOR - now };
    const item = this.#first(sent, now, wall);
    if (!item) return {};
    if (now < this.#notBefore) return { wait: this.#notBefore - now };
    this.#handOver(item, now, wall);
    return { item };
  }

  /** The first that may go by itself; what comes before and may not is to be looked up. */
  #first(sent, now, wall) {
    const waiting = this.#items.filter((item) => item.state === 'waiting');
    return [sent, ...waiting].find((item) => {
      if (!item) return false;
      this.#reread(item);
      if (item.handed && !this.#isRecognised(item.handed, now, wall)) item.state = 'asking';
      return item.state !== 'asking';
    });
  }

  /** Another tab may have handed it over, or have seen the end of it. */
  #reread(item) {
    const kept = this.#drafts.get(item.draft);
    item.handed ??= kept?.handed;
    if (item.kept && !kept) item.handed = {};
  }

  /** Whether the server still knows the draft if it has had it. Clocks jump: where one says no, it may have forgotten it. */
  #isRecognised(handed, now, wall) {
    const { epoch, member, knownFor, ahead } = this.#here;
    const ages = [now + ahead - handed.at, wall - handed.wall];
    const young = ages.every((age) => Math.abs(age) < SURELY * knownFor);
    return young && handed.epoch === epoch && handed.member === member;
  }

  /** An earlier time counts: the server may have it since then. What the device cannot note, it must not keep either. */
  #handOver(item, now, wall) {
    const { epoch, member, ahead } = this.#here;
    const handed = item.handed ? { ...item.handed, again: true } : { at: now + ahead, wall, epoch, member };
    Object.assign(item, { state: 'sent', sentAt: now, handed });
    if (this.#keep(item)) return;
    this.#drafts.drop(item.draft);
  }

  #keep(item) {
    item.kept = this.#drafts.put({ ...item, kept: true });
    return item.kept;
  }

  /** The connection is gone: what had no answer goes out again, under the same draft. */
  interrupted() {
    for (const item of this.#items) if (item.state === 'sent') item.state = 'waiting';
  }

  /** The connection broke over what was being sent: that is not sent again by itself. */
  broken() {
    const sent = this.#items.find((item) => item.state === 'sent');
    if (sent) this.refuse(sent.draft, { code: 'unreadable' });
  }

  /** Its event is here: this beats every earlier refusal. */
  settle(draft) {
    this.#find(draft, () => {
      this.#items = this.#items.filter((item) => item.draft !== draft);
      this.#drafts.drop(draft);
    });
  }

  /** It is in the log, and its event is on the way. */
  posted(draft) {
    this.#find(draft, (item) => (item.state = 'posted'));
  }

  /** It was looked up and not found: only its author may send it again. */
  unsure(draft) {
    this.#find(draft, (item) => {
      if (item.state === 'asking') item.state = 'unsure';
    });
  }

  /** `words`: what a rule of the house wants read instead of the page's own words for `code`. */
  refuse(draft, { code, words, retryAfterMs, now = 0 }) {
    const again = retryAfterMs !== undefined || code === 'unavailable';
    if (again) this.#notBefore = now + (retryAfterMs ?? PAUSE);
    this.#find(draft, (item) => {
      if (item.state === 'posted') return;
      // A clear no to the only time it was handed over: the server does not have it.
      if (code !== 'unavailable' && !item.handed?.again) item.handed = undefined;
      Object.assign(item, again ? { state: 'waiting' } : { state: 'refused', code, words });
      this.#keep(item);
    });
  }

  /** The author wants it sent after all; a used draft gets another name, from `name`. */
  again(draft, name) {
    const { stay, epoch } = this.#here;
    this.#find(draft, (item) => {
      const used = item.code === 'draft-reused';
      Object.assign(item, { state: 'waiting', code: undefined, words: undefined, handed: undefined, stay, epoch });
      if (!used) return this.#keep(item);
      this.settle(draft);
      return this.add(name(), item.frame, item.at);
    });
  }

  #find(draft, then) {
    const item = this.#items.find((one) => one.draft === draft);
    if (item) then(item);
  }
}
