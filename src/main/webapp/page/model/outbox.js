import { wall as deviceTime } from '../device/clock.js';
import { begin, handOver, isHeld, isSurelyKnown, refuse, reloaded } from './outbox-item.js';
import { isSentAgain, needsNewId } from './refusals.js';

const UNANSWERED_FOR = 20_000;
const PAUSE = 1_000;
/**
 * Commands to send, in order, one unanswered at a time, stored on the device until their event or the author's
 * Discard. The device stores that one was handed over (`handed`) before it is sent. `now` is in milliseconds of the
 * monotonic page clock, `wall` of the device's.
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

  /** Drafts that may be in the log and have to be looked up. */
  get asked() {
    return this.#items.filter(({ state }) => state === 'asking');
  }

  /**
   * A connection begins: {stay, epoch, member, knownFor: ms in which the server recognises a draft, ahead: the
   * server's time less the page's}.
   */
  begin(here) {
    this.#here = here;
    for (const item of this.#items) begin(item, here);
  }

  /** Takes over the drafts of a tab that is gone. */
  take(drafts) {
    for (const item of drafts.map(reloaded)) {
      if (this.#items.some(({ draft }) => draft === item.draft)) continue;
      begin(item, this.#here);
      this.#items.push(item);
    }
    this.#items.sort((a, b) => a.at - b.at);
  }

  /** `frame`: what is to be sent, such as {type: 'say', text}. An edit replaces one that waits for its author. */
  add(draft, frame, at) {
    if (frame.type === 'edit') this.#forgetHeldEdits(frame.target);
    const { stay, epoch } = this.#here;
    const item = { draft, frame, at, stay, epoch, state: 'waiting' };
    this.#items.push(item);
    this.#store(item);
  }

  #forgetHeldEdits(target) {
    const held = ({ frame, state }) => frame.type === 'edit' && frame.target === target && isHeld(state);
    for (const { draft } of this.#items.filter(held)) this.settle(draft);
  }

  /** The `item` to send now, or `wait` in milliseconds; neither if there is nothing to do. */
  next(now, wall = deviceTime()) {
    const sent = this.#items.find((item) => item.state === 'sent');
    if (sent && now < sent.sentAt + UNANSWERED_FOR) return { wait: sent.sentAt + UNANSWERED_FOR - now };
    const item = this.#first(sent, now, wall);
    if (!item) return {};
    if (now < this.#notBefore) return { wait: this.#notBefore - now };
    handOver(item, this.#here, now, wall);
    // A stored version that does not say so would be sent again.
    if (!this.#store(item)) this.#drafts.drop(item.draft);
    return { item };
  }

  /** The first that may be sent by itself; those before it are to be looked up. */
  #first(sent, now, wall) {
    const waiting = this.#items.filter((item) => item.state === 'waiting');
    return [sent, ...waiting].find((item) => {
      if (!item) return false;
      this.#reread(item);
      if (item.handed && !isSurelyKnown(item.handed, this.#here, now, wall)) item.state = 'asking';
      return item.state !== 'asking';
    });
  }

  /** Another tab may have handed it over, or have seen the end of it. */
  #reread(item) {
    const stored = this.#drafts.get(item.draft);
    item.handed ??= stored?.handed;
    if (item.kept && !stored) item.handed = {};
  }

  #store(item) {
    item.kept = this.#drafts.put({ ...item, kept: true });
    return item.kept;
  }

  /** The connection is gone: an unanswered command is sent again, under the same id. */
  interrupted() {
    for (const item of this.#items) if (item.state === 'sent') item.state = 'waiting';
  }

  /** The connection broke because of the command being sent: that is not sent again. */
  broken() {
    const sent = this.#items.find((item) => item.state === 'sent');
    if (sent) this.refuse(sent.draft, { code: 'unreadable' });
  }

  /** Its event is here; this overrides every earlier refusal. */
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

  /** `words`: a rule's own, instead of the page's for `code`; `freeAt`: when a taken name is free. */
  refuse(draft, { code, words, freeAt, retryAfterMs, now = 0 }) {
    const again = isSentAgain(code, retryAfterMs);
    if (again) this.#notBefore = now + (retryAfterMs ?? PAUSE);
    this.#find(draft, (item) => {
      if (item.state === 'posted') return;
      refuse(item, { code, words, freeAt, again });
      this.#store(item);
    });
  }

  /** The author wants it sent after all; `name` makes another id, if it needs one. */
  again(draft, name) {
    const { stay, epoch } = this.#here;
    this.#find(draft, (item) => {
      const anew = needsNewId(item.code);
      Object.assign(item, { state: 'waiting', code: undefined, words: undefined, freeAt: undefined, handed: undefined, stay, epoch });
      if (!anew) return this.#store(item);
      this.settle(draft);
      return this.add(name(), item.frame, item.at);
    });
  }

  #find(draft, then) {
    const item = this.#items.find((one) => one.draft === draft);
    if (item) then(item);
  }
}
