import { withComingsHidden } from './comings.js';
import { Outbox } from './outbox.js';
import { Stay } from './stay.js';

const NOTHING = { hole: false, live: [] };
/** The kinds of events with the words of a message. */
const SPEAKS = new Set(['said', 'edited']);
/** So long after the last events a beat ahead of them means a loss. */
const SETTLED = 5_000;

/** The message of an edit. */
const mentionOf = ({ seq, target, by, text }) => ({ seq: target, news: seq, kind: 'said', by, text });

/** Reads the frames of the server into a Conversation. */
export class FrameReader {
  #conversation;
  #drafts;
  #stay;
  #liveAfter = 0;
  #eventsAt = -Infinity;

  constructor(conversation, drafts) {
    this.#conversation = conversation;
    this.#drafts = drafts;
    this.#stay = new Stay(drafts);
  }

  /**
   * Answers `hole` if events are missing; `live`, those that happened just now; and with events `mentions`, the
   * messages that an edit just now made mention the reader. `now`: the page's clock.
   */
  receive(frame, now) {
    if (frame.at !== undefined) this.#conversation.clock.hear(frame.at);
    if (frame.type === 'welcome') this.#welcome(frame, now);
    if (frame.type === 'events') return this.#events(frame.events, now);
    if (frame.type === 'gap') this.#gap(frame);
    if (frame.type === 'beat') return { hole: this.#missed(frame.head, now), live: [] };
    if (frame.type === 'people') this.#conversation.people.begin(frame.people, frame.head);
    if (frame.type === 'away') this.#conversation.people.absent = frame.people;
    if (frame.type === 'typing') this.#conversation.typists.show(frame.people, this.#conversation.you?.id);
    if (frame.type === 'posted') this.#posted(frame);
    if (frame.type === 'refused' && frame.draft) this.#conversation.outbox.refuse(frame.draft, { ...frame, now });
    return NOTHING;
  }

  #welcome(frame, now) {
    const { timeline } = this.#conversation;
    const known = timeline.epoch !== undefined;
    const lost = !frame.resumed && known && (frame.epoch !== timeline.epoch || timeline.position !== null);
    this.#conversation.recall(frame.you);
    this.#beginSending(frame, now);
    const { you, room, limits, head } = frame;
    Object.assign(this.#conversation, { you, room, limits, head });
    this.#conversation.restarted ||= lost;
    this.#liveAfter = frame.resumed ? (timeline.last ?? 0) : frame.head;
    if (!frame.resumed) timeline.begin(frame.epoch, frame);
    if (!frame.resumed) this.#conversation.amendments.clear();
    if (!frame.resumed) this.#conversation.copies.beginAnew();
    if (!frame.resumed) this.#beginUnread(frame, lost);
    this.#conversation.people.begin(frame.people, frame.head);
    this.#conversation.roles.begin(frame.roles, frame.head);
    this.#conversation.sanctions.begin(frame.muted, frame.head);
    this.#conversation.people.absent = [];
    this.#conversation.typists.none();
  }

  /** Drafts are the browser's, whatever the member's name or number. */
  #beginSending({ epoch, you, limits, at }, now) {
    this.#conversation.outbox ??= new Outbox(this.#drafts);
    this.#conversation.outbox.begin({
      stay: this.#stay.begin(epoch, you.id),
      epoch,
      member: you.id,
      knownFor: limits.draftSeconds * 1000,
      ahead: Date.parse(at) - now,
    });
  }

  #beginUnread({ epoch, head }, lost) {
    const seen = this.#conversation.storage.get('seen');
    const same = seen?.epoch === epoch && !lost && seen.seq <= head;
    this.#conversation.unread.begin(same ? seen.seq : head);
  }

  /** Whether events up to this number were lost, and are not just late. */
  #missed(head, now) {
    return head > (this.#conversation.timeline.last ?? 0) && now - this.#eventsAt > SETTLED;
  }

  #events(events, now) {
    this.#eventsAt = now;
    const { added, hole } = this.#conversation.timeline.add(withComingsHidden(events, this.#conversation));
    const mentions = added.filter((event) => this.#happened(event));
    const isLive = ({ seq, hidden }) => seq > this.#liveAfter && !hidden;
    return { hole, live: added.filter(isLive), mentions: mentions.filter(isLive).map(mentionOf) };
  }

  /** Answers whether it is an edit that made a message mention the reader. */
  #happened(event) {
    const conversation = this.#conversation;
    const { myMentions, unread, attentive } = conversation;
    const own = event.by.id === conversation.you.id;
    const before = event.kind === 'edited' && myMentions.isAt(event.target);
    conversation.note(event);
    conversation.people.fold(event);
    conversation.roles.fold(event);
    conversation.sanctions.fold(event);
    if (event.kind === 'topic' && event.seq > conversation.head) conversation.room = { ...conversation.room, topic: event.topic };
    if (own && event.kind === 'renamed') this.#renamed(event);
    if (event.kind === 'said') conversation.typists.said(event.by);
    const mention = !before && SPEAKS.has(event.kind) && myMentions.isAt(event.target ?? event.seq);
    if (!conversation.ignores(event.by)) unread.arrive(event, { own, attentive, mention });
    return event.kind === 'edited' && mention;
  }

  /** One's own new name, unless the welcome had it already. */
  #renamed({ seq, by }) {
    if (seq <= this.#conversation.head || by.name === this.#conversation.you.name) return;
    this.#conversation.recall(by);
    this.#conversation.you = by;
  }

  #gap({ from, to, people, roles, muted }) {
    this.#conversation.timeline.gap(from, to);
    this.#conversation.people.begin(people, to);
    this.#conversation.roles.begin(roles, to);
    this.#conversation.sanctions.begin(muted, to);
  }

  #posted({ draft, seq }) {
    if (seq <= (this.#conversation.timeline.last ?? 0)) this.#conversation.outbox.settle(draft);
    else this.#conversation.outbox.posted(draft);
  }
}
