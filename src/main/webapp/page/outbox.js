const UNANSWERED_FOR = 20_000;
const PAUSE = 1_000;

/**
 * Acts on their way, in order, one unanswered at a time. Kept on the device until their event, `posted` or the
 * author's Discard, so that neither a cut nor a reload loses one. An item has its `frame`, but for the draft. Times are milliseconds of the page's clock.
 */
export class Outbox {
  #items = [];
  #kept;
  #notBefore = 0;

  /** `kept` remembers drafts: all(), put(item), drop(draft). */
  constructor(kept) {
    this.#kept = kept;
    this.#items = kept
      .all()
      .filter(({ frame }) => frame !== undefined)
      .sort((a, b) => a.at - b.at);
  }

  get items() {
    return this.#items;
  }

  get empty() {
    return this.#items.length === 0;
  }

  /** `frame`: what is to be sent, such as {type: 'say', text}. */
  add(draft, frame, at) {
    const item = { draft, frame, at, state: 'waiting' };
    this.#items.push(item);
    this.#kept.put(item);
  }

  /** What to send now, or in how many milliseconds to ask again; neither if there is nothing to do. */
  next(now) {
    const sent = this.#items.find((item) => item.state === 'sent');
    if (sent && now < sent.sentAt + UNANSWERED_FOR) return { wait: sent.sentAt + UNANSWERED_FOR - now };
    const item = sent ?? this.#items.find((one) => one.state === 'waiting');
    if (!item) return {};
    if (now < this.#notBefore) return { wait: this.#notBefore - now };
    Object.assign(item, { state: 'sent', sentAt: now });
    return { item };
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
    this.#items = this.#items.filter((item) => item.draft !== draft);
    this.#kept.drop(draft);
  }

  /** It is in the log, and its event is on the way. */
  posted(draft) {
    this.#find(draft, (item) => (item.state = 'posted'));
  }

  /** `words`: what a rule of the house wants read instead of the page's own words for `code`. */
  refuse(draft, { code, words, retryAfterMs, now = 0 }) {
    const again = retryAfterMs !== undefined || code === 'unavailable';
    if (again) this.#notBefore = now + (retryAfterMs ?? PAUSE);
    this.#find(draft, (item) => {
      if (item.state === 'posted') return;
      Object.assign(item, again ? { state: 'waiting' } : { state: 'refused', code, words });
      this.#kept.put(item);
    });
  }

  /** The author wants a refused message sent after all; a used draft gets another name, from `name`. */
  again(draft, name) {
    this.#find(draft, (item) => {
      if (item.code !== 'draft-reused') return Object.assign(item, { state: 'waiting', code: undefined, words: undefined });
      this.settle(draft);
      return this.add(name(), item.frame, item.at);
    });
  }

  #find(draft, then) {
    const item = this.#items.find((one) => one.draft === draft);
    if (item) then(item);
  }
}
