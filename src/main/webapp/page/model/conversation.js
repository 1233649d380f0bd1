import { become, Amendments } from './amendments.js';
import { MyMentions } from './my-mentions.js';
import { withComingsHidden } from './comings.js';
import { Copies } from './copies.js';
import { FrameReader } from './frame-reader.js';
import { People } from './people.js';
import { Roles } from './roles.js';
import { Sanctions } from './sanctions.js';
import { ServerClock } from './server-clock.js';
import { Timeline } from './timeline.js';
import { Typists } from './typing.js';
import { Unread } from './unread.js';
import { Names } from '../text/mentions.js';

/**
 * The page's state of the room, without document or socket. `attentive` is set from outside: whether the
 * newest message is in view.
 */
export class Conversation {
  timeline = new Timeline();
  amendments = new Amendments();
  people = new People();
  roles = new Roles();
  sanctions = new Sanctions();
  typists = new Typists();
  unread = new Unread();
  myMentions = new MyMentions(this);
  copies = new Copies(this);
  clock = new ServerClock();
  outbox = null;
  you = null;
  room = null;
  limits = null;
  /** The room's charter as the server sealed it, or null. */
  charter = null;
  restarted = false;
  /** Whether a moderator put the reader out of the room. */
  isOut = false;
  /** The people whom the reader ignores; null until the first welcome. */
  ignored = null;
  attentive = false;
  /** The newest number when the connection opened. */
  head = 0;
  #frames;
  #me = new Names([]);
  #storageOf;
  #drafts;

  /** `storageOf(name)`: the DeviceStorage of that member; `drafts`: Drafts. */
  constructor(storageOf, drafts) {
    this.#storageOf = storageOf;
    this.#drafts = drafts;
    this.#frames = new FrameReader(this, drafts);
  }

  /** Whether all events from before the connection are here; sent earlier, a message might be posted twice. */
  get caughtUp() {
    return this.you !== null && (this.timeline.last ?? 0) >= this.head;
  }

  /** Until when the reader is muted, as Sanctions says it; null if not. */
  get mutedUntil() {
    return this.sanctions.mutedUntil(this.you?.id, this.clock.now);
  }

  /** Grows whenever the server may have another charter of this room. */
  get charterVersion() {
    return this.roles.version + this.sanctions.changes;
  }

  /** Reads a frame, as FrameReader does. */
  receive(frame, now) {
    const read = this.#frames.receive(frame, now);
    this.copies.refresh();
    return read;
  }

  /** The names that can be mentioned, and the reader's own. */
  get addressees() {
    return { names: this.people.names, me: this.#me, ignores: (by) => this.ignores(by) };
  }

  ignores(by) {
    return this.ignored?.has(by) ?? false;
  }

  /** Whether this message mentions the reader. */
  mentionsMe(message) {
    return this.myMentions.isIn(message);
  }

  /** Marks this message and those after it as unread. */
  holdFrom(seq) {
    this.unread.holdFrom(seq, this.myMentions.unreadFrom(seq));
  }

  /** The reader saw all up to this number in another tab. */
  seenElsewhere(seq) {
    if (seq > this.unread.seen || this.unread.held) this.unread.seenElsewhere(seq, this.myMentions.unreadFrom(seq + 1));
  }

  /** Ignores this person or stops it. */
  ignore(person) {
    this.ignored?.toggle(person);
    this.#ignoredChanged();
  }

  /** Another tab ignores other people than before. */
  rereadIgnored() {
    this.ignored?.reread();
    this.#ignoredChanged();
  }

  #ignoredChanged() {
    this.myMentions.recount();
    this.copies.refresh();
  }

  /** Storage is by name; a renamed member takes it along. */
  recall({ id, name }) {
    this.#me = new Names([name]);
    if (this.you?.name === name) return;
    if (this.you?.id === id) this.storage.become(name);
    else this.storage = this.#storageOf(name);
  }

  /** Takes over the drafts of a tab that is gone. */
  takeOver(drafts) {
    this.outbox.take(drafts);
    for (const { draft } of this.timeline.entries) if (draft) this.outbox.settle(draft);
  }

  /** The member left: this device forgets the room. */
  forget() {
    this.storage?.clear();
    this.#drafts.clear();
  }

  /** Takes an answer with events from anywhere in the room. */
  fetched(answer) {
    this.timeline.insert({ ...answer, events: withComingsHidden(answer.events, this) });
    this.learn(answer);
  }

  /** Takes a page of history: `events`, and what came `later` about them. */
  learn({ epoch, events, later = [] }) {
    if (epoch === this.timeline.epoch) for (const event of [...events, ...later]) this.note(event);
    this.copies.refresh();
  }

  /** This message as shown, with the commands about it that are still on their way. */
  shown(seq) {
    const about = this.outbox.items.filter(({ frame }) => frame.target === seq);
    return become(this.timeline.at(seq), this.amendments.of(seq), about, this.you);
  }

  /** The messages of a member that the page has. */
  messagesOf(member) {
    return this.timeline.entries.filter(
      ({ kind, by, seq }) => kind === 'said' && by.id === member && !this.amendments.of(seq).removed,
    );
  }

  /** A draft that is in the log has been sent, even under an earlier member id. */
  note(event) {
    if (event.draft) this.outbox.settle(event.draft);
    for (const seq of this.amendments.take(event)) this.#follow(seq);
    if (event.kind === 'edited') this.unread.edited(event.target, this.myMentions.isAt(event.target));
  }

  /** This message is gone, or back. */
  #follow(seq) {
    const { removed, restored } = this.amendments.of(seq);
    if (restored) this.timeline.restore(restored);
    if (removed) this.#forget(seq);
  }

  /** The message is gone, and with it what was still to be done about it; the words of an edit are given back. */
  #forget(seq) {
    this.timeline.forgetText(seq);
    this.unread.removed(seq);
    const isOver = ({ frame }) => frame.target === seq && frame.type !== 'edit';
    for (const { draft } of this.outbox.items.filter(isOver)) this.outbox.settle(draft);
  }
}
