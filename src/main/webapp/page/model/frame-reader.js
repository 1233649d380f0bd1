import { hushed } from './comings.js';
import { Outbox } from './outbox.js';
import { Stay } from './stay.js';

const NOTHING = { hole: false, live: [] };
/** So long after the last events a beat ahead of them means a loss. */
const SETTLED = 5_000;

/** Reads the frames of the server into a Conversation. */
export class FrameReader {
  #room;
  #drafts;
  #stay;
  #liveAfter = 0;
  #eventsAt = -Infinity;

  constructor(room, drafts) {
    this.#room = room;
    this.#drafts = drafts;
    this.#stay = new Stay(drafts);
  }

  /** Answers `hole` if events are missing, and `live`, those that happened just now. `now`: the page's clock. */
  hear(frame, now) {
    if (frame.type === 'welcome') return this.#welcome(frame, now);
    if (frame.type === 'events') return this.#events(frame.events, now);
    if (frame.type === 'gap') return this.#gap(frame);
    if (frame.type === 'beat') return { hole: this.#missed(frame.head, now), live: [] };
    if (frame.type === 'people') this.#room.people.begin(frame.people, frame.head);
    if (frame.type === 'away') this.#room.people.absent = frame.people;
    if (frame.type === 'typing') this.#room.typists.show(frame.people, this.#room.you?.id);
    if (frame.type === 'posted') this.#posted(frame);
    if (frame.type === 'refused' && frame.draft) this.#room.outbox.refuse(frame.draft, { ...frame, now });
    return NOTHING;
  }

  #welcome(frame, now) {
    const { timeline } = this.#room;
    const known = timeline.epoch !== undefined;
    const lost = !frame.resumed && known && (frame.epoch !== timeline.epoch || timeline.position !== null);
    this.#room.recall(frame.you);
    this.#beginSending(frame, now);
    const { you, room, limits, head } = frame;
    Object.assign(this.#room, { you, room, limits, head, restarted: this.#room.restarted || lost });
    this.#liveAfter = frame.resumed ? (timeline.last ?? 0) : frame.head;
    if (!frame.resumed) timeline.begin(frame.epoch, frame);
    if (!frame.resumed) this.#room.amendments.clear();
    if (!frame.resumed) this.#beginUnread(frame, lost);
    this.#room.people.begin(frame.people, frame.head);
    this.#room.people.absent = [];
    this.#room.typists.none();
    return NOTHING;
  }

  /** Drafts are the browser's, whatever the member's name or number. */
  #beginSending({ epoch, you, limits, at }, now) {
    this.#room.outbox ??= new Outbox(this.#drafts);
    this.#room.outbox.begin({
      stay: this.#stay.begin(epoch, you.id),
      epoch,
      member: you.id,
      knownFor: limits.draftSeconds * 1000,
      ahead: Date.parse(at) - now,
    });
  }

  #beginUnread({ epoch, head }, lost) {
    const seen = this.#room.kept.get('seen');
    const same = seen?.epoch === epoch && !lost && seen.seq <= head;
    this.#room.unread.begin(same ? seen.seq : head);
  }

  /** Whether events up to this number were lost, and are not just late. */
  #missed(head, now) {
    return head > (this.#room.timeline.last ?? 0) && now - this.#eventsAt > SETTLED;
  }

  #events(events, now) {
    this.#eventsAt = now;
    const { added, hole } = this.#room.timeline.add(hushed(events, this.#room));
    for (const event of added) this.#happened(event);
    return { hole, live: added.filter((event) => event.seq > this.#liveAfter && !event.hushed) };
  }

  #happened(event) {
    const own = event.by.id === this.#room.you.id;
    this.#room.note(event);
    this.#room.people.fold(event);
    if (event.kind === 'topic' && event.seq > this.#room.head) this.#room.room = { ...this.#room.room, topic: event.topic };
    if (own && event.kind === 'renamed') this.#renamed(event);
    if (event.kind === 'said') this.#room.typists.said(event.by);
    if (!this.#room.ignores(event.by)) {
      this.#room.unread.arrive(event, { own, attentive: this.#room.attentive, mention: this.#room.speaksToMe(event) });
    }
  }

  /** One's own new name, unless the welcome had it already. */
  #renamed({ seq, by }) {
    if (seq <= this.#room.head || by.name === this.#room.you.name) return;
    this.#room.recall(by);
    this.#room.you = by;
  }

  #gap({ from, to, people }) {
    this.#room.timeline.gap(from, to);
    this.#room.people.begin(people, to);
    return NOTHING;
  }

  #posted({ draft, seq }) {
    if (seq <= (this.#room.timeline.last ?? 0)) this.#room.outbox.settle(draft);
    else this.#room.outbox.posted(draft);
  }
}
