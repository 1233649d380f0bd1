import { become, Amendments } from './amendments.js';
import { hushed } from './comings.js';
import { FrameReader } from './frame-reader.js';
import { Names, isFor } from './mentions.js';
import { People } from './people.js';
import { Timeline } from './timeline.js';
import { Typists } from './typing.js';
import { Unread } from './unread.js';

/**
 * All that the page knows of the room, without document or socket. `attentive` is set from outside: whether the
 * newest message is in view.
 */
export class Conversation {
  timeline = new Timeline();
  amendments = new Amendments();
  people = new People();
  typists = new Typists();
  unread = new Unread();
  outbox = null;
  you = null;
  room = null;
  limits = null;
  restarted = false;
  /** Whom the reader ignores; null before the device was asked. */
  ignored = null;
  attentive = false;
  /** The newest number when the connection opened. */
  head = 0;
  #frames;
  #me = new Names([]);
  #keep;
  #drafts;

  /** `keep(name)`: the DeviceStorage of that member; `drafts`: Drafts. */
  constructor(keep, drafts) {
    this.#keep = keep;
    this.#drafts = drafts;
    this.#frames = new FrameReader(this, drafts);
  }

  /** Whether all from before the connection is here; until then nothing is sent, or it might be said twice. */
  get caughtUp() {
    return this.you !== null && (this.timeline.last ?? 0) >= this.head;
  }

  /** Takes a frame, as FrameReader does. */
  receive(frame, now) {
    return this.#frames.receive(frame, now);
  }

  /** Who may be mentioned, and who of them reads this. */
  get addressees() {
    return { names: this.people.names, me: this.#me, ignores: (by) => this.ignores(by) };
  }

  ignores(by) {
    return this.ignored?.has(by) ?? false;
  }

  /** Whether somebody else mentions the reader in it. */
  speaksToMe({ kind, by, text }) {
    return kind === 'said' && by.id !== this.you.id && !this.ignores(by) && isFor(text, this.#me);
  }

  /** The reader wants to read again from this message on. */
  holdFrom(seq) {
    const others = this.timeline.entries.filter(
      (entry) => entry.seq >= seq && entry.kind === 'said' && entry.by.id !== this.you.id && !this.ignores(entry.by),
    );
    const mentions = others.filter((event) => this.speaksToMe(event)).length;
    this.unread.holdFrom(seq, { count: others.length, mentions });
  }

  /** The device remembers by name; a renamed member takes it along. */
  recall({ id, name }) {
    this.#me = new Names([name]);
    if (this.you?.name === name) return;
    if (this.you?.id === id) this.kept.become(name);
    else this.kept = this.#keep(name);
  }

  /** The member left: this device forgets what it remembered of the room. */
  forget() {
    this.kept?.clear();
    this.#drafts.clear();
  }

  /** Takes an answer with events from anywhere in the room. */
  fetched(answer) {
    this.timeline.insert({ ...answer, events: hushed(answer.events, this) });
    this.learn(answer);
  }

  /** Takes a page of history: `events`, and what came `later` about them. */
  learn({ epoch, events, later = [] }) {
    if (epoch === this.timeline.epoch) for (const event of [...events, ...later]) this.note(event);
  }

  /** How this message looks now, with what is on its way about it. */
  shown(seq) {
    const about = this.outbox.items.filter(({ frame }) => frame.target === seq);
    return become(this.timeline.at(seq), this.amendments.of(seq), about, this.you);
  }

  /** A draft that is in the log has been sent, whoever its author is now. */
  note(event) {
    if (event.draft) this.outbox.settle(event.draft);
    this.amendments.take(event);
    if (event.kind === 'removed') this.timeline.forgetText(event.target);
  }
}
