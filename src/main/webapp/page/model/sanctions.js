import { duration } from './durations.js';

/** The kinds of events that moderators cause for a member. */
export const SANCTION_KINDS = new Set(['muted', 'unmuted', 'kicked', 'banned', 'unbanned', 'cleared']);

/** For how many seconds a mute or a ban was set; undefined if it has no end. */
const secondsOf = ({ at, until }) => (until === undefined ? undefined : (Date.parse(until) - Date.parse(at)) / 1000);

/** The sentence about a sanction, as parts. `key(name)`: the key of its words. */
export function sanctionParts(event, words, key = (name) => `page.sanction.${name}`) {
  const { kind, by, member, count } = event;
  const values = { by: { name: by.name }, who: { name: member.name } };
  if (kind === 'cleared') return words.countedParts(key(kind), count, values);
  const seconds = secondsOf(event);
  if (seconds === undefined) return words.parts(key(kind), values);
  return words.parts(key(`${kind}.for`), { ...values, time: duration(seconds, words.lang) });
}

/** The sentence about a mute that ends at `until`, or never. `key(ending)`: the key of its words. */
export function muteSentence(until, { words, dates, now }, key = (ending) => `page.muted${ending}`) {
  return until === Infinity ? words.text(key('')) : words.text(key('.until'), { time: dates.upcoming(until, now) });
}

/** The mutes in force, and how often sanctions have changed: the server's last list and every event since. */
export class Sanctions {
  #ends = new Map();
  #trueAt = 0;
  /** How many events have changed the room's sanctions since this page opened. */
  changes = 0;
  /** Grows whenever somebody is muted or not any more. */
  version = 0;

  /** The mutes {id, until: an ISO time, or none} when `seq` was the newest number; a server without mutes lists none. */
  begin(muted = [], seq) {
    this.#ends = new Map(muted.map(({ id, until }) => [id, endOf(until)]));
    this.#trueAt = seq;
    this.version++;
  }

  /** Takes note of an event; what the list already contains is ignored. An appointment ends a mute. */
  fold({ seq, kind, member, until }) {
    if (seq <= this.#trueAt) return;
    if (SANCTION_KINDS.has(kind)) this.changes++;
    if (kind === 'muted') this.#ends.set(member.id, endOf(until));
    else if (kind !== 'unmuted' && kind !== 'appointed') return;
    else this.#ends.delete(member.id);
    this.version++;
  }

  /** Until when this member is muted: milliseconds since 1970, or Infinity; null for somebody who is not. */
  mutedUntil(id, now) {
    const end = this.#ends.get(id) ?? 0;
    return end > now ? end : null;
  }

  /** Forgets the mutes that are over; whether there were any. */
  expire(now) {
    const over = [...this.#ends].filter(([, end]) => end <= now);
    for (const [id] of over) this.#ends.delete(id);
    if (over.length > 0) this.version++;
    return over.length > 0;
  }

  /** When the next mute ends; Infinity if none does. */
  get nextEnd() {
    return Math.min(Infinity, ...this.#ends.values());
  }
}

const endOf = (until) => (until === undefined ? Infinity : Date.parse(until));
