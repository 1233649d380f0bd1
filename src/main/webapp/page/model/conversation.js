import { become, Amendments } from './amendments.js';
import { Names, isFor } from './mentions.js';
import { Outbox } from './outbox.js';
import { People } from './people.js';
import { Stay } from './stay.js';
import { Timeline } from './timeline.js';
import { Typists } from './typing.js';
import { Unread } from './unread.js';

const NOTHING = { hole: false, live: [] };
/** So long after the last events a beat that is ahead of them is no longer explained by others on their way. */
const SETTLED = 5_000;

/**
 * All that the page knows of the room, folded from the frames of the server; it knows neither document nor socket.
 * `attentive` is set from outside: whether the newest message is before the reader's eyes.
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
  #head = 0;
  #liveAfter = 0;
  #eventsAt = -Infinity;
  #me = new Names([]);
  #keep;
  #drafts;
  #stay;

  /** `keep(name)` is what the device remembers for the member of that name, a DeviceStorage; `drafts` what is on its way, Drafts. */
  constructor(keep, drafts) {
    this.#keep = keep;
    this.#drafts = drafts;
    this.#stay = new Stay(drafts);
  }

  /**
   * Whether all that was said when the connection opened is here; before that nothing is sent, or it might be said
   * twice.
   */
  get caughtUp() {
    return this.you !== null && (this.timeline.last ?? 0) >= this.#head;
  }

  /**
   * Takes a frame. Answers `hole` if events are missing, and `live`, the events that happened just now. `now`: the
   * page's clock.
   */
  hear(frame, now) {
    if (frame.type === 'welcome') return this.#welcome(frame, now);
    if (frame.type === 'events') return this.#events(frame.events, now);
    if (frame.type === 'gap') return this.#gap(frame);
    if (frame.type === 'beat') return { hole: this.#missed(frame.head, now), live: [] };
    if (frame.type === 'people') this.people.begin(frame.people, frame.head);
    if (frame.type === 'away') this.people.absent = frame.people;
    if (frame.type === 'typing') this.typists.show(frame.people, this.you?.id);
    if (frame.type === 'posted') this.#posted(frame);
    if (frame.type === 'refused' && frame.draft) this.outbox.refuse(frame.draft, { ...frame, now });
    return NOTHING;
  }

  #welcome(frame, now) {
    const { timeline } = this;
    const known = timeline.epoch !== undefined;
    const lost = !frame.resumed && known && (frame.epoch !== timeline.epoch || timeline.position !== null);
    this.#recall(frame.you);
    this.#beginSending(frame, now);
    Object.assign(this, { you: frame.you, room: frame.room, limits: frame.limits, restarted: this.restarted || lost });
    this.#head = frame.head;
    this.#liveAfter = frame.resumed ? (timeline.last ?? 0) : frame.head;
    if (!frame.resumed) timeline.begin(frame.epoch, frame);
    if (!frame.resumed) this.amendments.clear();
    if (!frame.resumed) this.#beginUnread(frame, lost);
    this.people.begin(frame.people, frame.head);
    this.people.absent = [];
    this.typists.none();
    return NOTHING;
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

  /** What the device remembers goes by name: a member who was renamed meanwhile takes it along. */
  #recall({ id, name }) {
    this.#me = new Names([name]);
    if (this.you?.name === name) return;
    if (this.you?.id === id) {
      this.kept.become(name);
      return;
    }
    this.kept = this.#keep(name);
  }

  /** Drafts are the browser's, whoever one is: a new name or number changes nothing about them. */
  #beginSending({ epoch, you, limits, at }, now) {
    this.outbox ??= new Outbox(this.#drafts);
    this.outbox.begin({
      stay: this.#stay.begin(epoch, you.id),
      epoch,
      member: you.id,
      knownFor: limits.draftSeconds * 1000,
      ahead: Date.parse(at) - now,
    });
  }

  /** The member left: this device forgets what it remembered of the room. */
  forget() {
    this.kept?.clear();
    this.#drafts.clear();
  }

  #beginUnread({ epoch, head }, lost) {
    const seen = this.kept.get('seen');
    const same = seen?.epoch === epoch && !lost && seen.seq <= head;
    this.unread.begin(same ? seen.seq : head);
  }

  /** Whether events up to this number were lost. While others still come, they may only be late. */
  #missed(head, now) {
    return head > (this.timeline.last ?? 0) && now - this.#eventsAt > SETTLED;
  }

  #events(events, now) {
    this.#eventsAt = now;
    const { added, hole } = this.timeline.add(this.#hushed(events));
    for (const event of added) this.#happened(event);
    return { hole, live: added.filter((event) => event.seq > this.#liveAfter && !event.hushed) };
  }

  /** Takes an answer with events from anywhere in the room. */
  fetched(answer) {
    this.timeline.insert({ ...answer, events: this.#hushed(answer.events) });
    this.learn(answer);
  }

  /** Takes what a page of history says of messages: `events`, and what came `later` about them. */
  learn({ epoch, events, later = [] }) {
    if (epoch === this.timeline.epoch) for (const event of [...events, ...later]) this.#note(event);
  }

  /** How this message looks now, with what is on its way about it. */
  shown(seq) {
    const about = this.outbox.items.filter(({ frame }) => frame.target === seq);
    return become(this.timeline.at(seq), this.amendments.of(seq), about, this.you);
  }

  /** A draft that is in the log has been sent, whoever its author is now. */
  #note(event) {
    if (event.draft) this.outbox.settle(event.draft);
    this.amendments.take(event);
    if (event.kind === 'removed') this.timeline.forgetText(event.target);
  }

  /** In a big room comings and goings are counted, not shown. */
  #hushed(events) {
    if (this.people.size <= this.limits.announcePeople) return events;
    return events.map((event) => (event.kind === 'joined' || event.kind === 'left' ? { ...event, hushed: true } : event));
  }

  #happened(event) {
    const own = event.by.id === this.you.id;
    this.#note(event);
    this.people.fold(event);
    if (event.kind === 'topic' && event.seq > this.#head) this.room = { ...this.room, topic: event.topic };
    if (own && event.kind === 'renamed') this.#renamed(event);
    if (event.kind === 'said') this.typists.said(event.by);
    if (!this.ignores(event.by)) {
      this.unread.arrive(event, { own, attentive: this.attentive, mention: this.speaksToMe(event) });
    }
  }

  /** One's own new name, unless the welcome had it already. */
  #renamed({ seq, by }) {
    if (seq <= this.#head || by.name === this.you.name) return;
    this.#recall(by);
    this.you = by;
  }

  #gap({ from, to, people }) {
    this.timeline.gap(from, to);
    this.people.begin(people, to);
    return NOTHING;
  }

  #posted({ draft, seq }) {
    if (seq <= (this.timeline.last ?? 0)) this.outbox.settle(draft);
    else this.outbox.posted(draft);
  }
}
