import { dayOf, stampOf } from './dates.js';
import { become, Amendments } from './amendments.js';
import { isHeld } from './outbox-item.js';
import { ROLE_KINDS } from './roles.js';
import { SANCTION_KINDS } from './sanctions.js';

/** The kinds of events that stand in the log as one line. */
const NOTICES = new Set(['renamed', 'topic', ...ROLE_KINDS, ...SANCTION_KINDS]);

/** After such a line it is clear that the person left. */
const OUT = new Set(['kicked', 'banned', 'cleared']);

const TOGETHER = 5 * 60 * 1000;

/** Whether two events belong under one name and time. */
const together = (head, event) =>
  head !== null &&
  head.by.id === event.by.id &&
  head.by.name === event.by.name &&
  Date.parse(event.at) - Date.parse(head.at) < TOGETHER;

/**
 * Turns entries into rows: `day`, `said`, `comings`, `unread`, `gap`, `restart`, and those of NOTICES. A row keeps
 * its `key`, also when a pending message becomes an event; `seq` and `last` are the numbers it stands for.
 */
class Rows {
  rows = [];
  #context;
  #head = null;
  #day = null;
  #newShown = false;
  #keys = new Set();
  #waiting = new Map();

  constructor(context) {
    this.#context = context;
    for (const item of context.pending) this.#await(item);
  }

  #await(item) {
    const about = this.#waiting.get(item.frame.target) ?? [];
    this.#waiting.set(item.frame.target, [...about, item]);
  }

  take(entry) {
    if (entry.kind === 'gap')
      return this.#line({ kind: 'gap', key: `gap${entry.seq}`, from: entry.seq, last: entry.to, ...entry });
    if (entry.kind === 'said' || (entry.kind === 'blank' && entry.target === undefined)) return this.#said(entry);
    if (NOTICES.has(entry.kind)) return this.#notice(entry);
    if (entry.hidden) return undefined;
    return entry.kind === 'joined' || entry.kind === 'left' ? this.#coming(entry) : undefined;
  }

  /** A message that is not in the log yet stands below the log. */
  pend(item) {
    const { draft, code, words, frame } = item;
    if (frame.type !== 'say') return;
    const { you, now } = this.#context;
    const at = stampOf(Math.max(now, this.#head ? Date.parse(this.#head.at) : 0));
    const state = isHeld(item.state) ? item.state : 'sending';
    this.#message({ by: you, at, draft, ...frame }, { text: frame.text, state, trouble: { draft, code, words } });
  }

  #said(event) {
    const { amendments, you } = this.#context;
    const became = become(event, amendments.of(event.seq), this.#waiting.get(event.seq) ?? [], you);
    this.#newDay(event);
    if (!became.removed && this.#isFirstUnread(event)) this.#line({ kind: 'unread', key: 'unread' });
    this.#message(event, { seq: event.seq, last: event.seq, ...became });
  }

  #message({ by, at, draft, act = false, replyTo }, more) {
    const first = !together(this.#head, { by, at });
    if (first) this.#head = { by, at };
    const own = by.id === this.#context.you.id;
    const key = this.#keyOf(by, draft, more);
    const quote = replyTo === undefined || more.removed ? undefined : this.#quote(replyTo);
    const role = this.#context.roleOf(by.id);
    this.rows.push({ kind: 'said', key, by, at, draft, first, own, act, quote, role, ...more });
  }

  /** The quoted message: `by` and `text`, or `gone` if the server no longer has it. */
  #quote(seq) {
    const event = this.#context.quote(seq);
    if (!event) return { seq, gone: event === undefined };
    const amended = this.#context.amendments.of(seq);
    const { text, removed } = become(event, amended, [], this.#context.you);
    return { seq, by: event.by, text, removed: removed || (event.kind === 'blank' && !amended.restored) };
  }

  #notice(event) {
    this.#newDay(event);
    this.#line({ ...event, key: `${event.kind}${event.seq}`, last: event.seq });
  }

  /** A draft names a message, but after its time a member may use it again. */
  #keyOf(by, draft, { seq }) {
    const name = `${by.id} ${draft}`;
    const key = this.#keys.has(name) ? `${name} ${seq}` : name;
    this.#keys.add(name);
    return key;
  }

  #coming(event) {
    this.#newDay(event);
    const own = event.by.id === this.#context.you.id;
    const before = this.rows.at(-1);
    if (event.kind === 'left' && OUT.has(before?.kind) && before.member.id === event.by.id) return;
    if (before?.kind === 'comings' && !own && !before.own) {
      before.events.push(event);
      before.last = event.seq;
    } else {
      this.#line({ kind: 'comings', key: `coming${event.seq}`, seq: event.seq, last: event.seq, own, events: [event] });
    }
  }

  #newDay({ at }) {
    const day = dayOf(at);
    if (day === this.#day) return;
    this.#day = day;
    this.#line({ kind: 'day', key: `day${day}`, at });
  }

  #isFirstUnread({ seq, by }) {
    const { unreadAfter, you, ignores } = this.#context;
    if (unreadAfter === null || seq <= unreadAfter || by.id === you.id || ignores(by)) return false;
    const first = !this.#newShown;
    this.#newShown = true;
    return first;
  }

  #line(row) {
    this.#head = null;
    this.rows.push(row);
  }
}

/** One's own newest message shows its time: the receipt. */
function markNewestOwn(rows) {
  const newest = rows.findLast((row) => row.kind === 'said' && row.own && row.state === 'sent');
  if (newest) newest.receipt = true;
}

/**
 * The rows for these entries. `context`: `you`, `pending` items of the outbox, `amendments`, `quote(seq)`,
 * `unreadAfter` (a number or null), `ignores(by)`, `roleOf(id)`, `restarted` (the log began anew), `now`.
 */
export function rowsOf(entries, context) {
  const made = new Rows({ amendments: new Amendments(), quote: () => undefined, ignores: () => false, roleOf: () => 'member', ...context });
  if (context.restarted) made.rows.push({ kind: 'restart', key: 'restart' });
  for (const entry of entries) made.take(entry);
  for (const item of context.pending) made.pend(item);
  markNewestOwn(made.rows);
  return made.rows;
}
