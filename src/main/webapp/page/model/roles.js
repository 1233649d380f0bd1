/** The kinds of events that change the room's roles or role links. */
export const ROLE_KINDS = new Set(['appointed', 'dismissed', 'renewed']);

/** The kinds of events that end a member's role. */
const ENDS = new Set(['dismissed', 'banned']);
const RANKS = { member: 0, moderator: 1, owner: 2 };

/** The key of the sentence about such an event. */
export function roleKey({ kind, by, member, role }) {
  if (kind === 'renewed') return 'page.renewed';
  const own = by.id === member.id;
  if (kind === 'appointed') return own ? `page.became.${role}` : `page.appointed.${role}`;
  return own ? `page.resigned.${role}` : `page.dismissed.${role}`;
}

/** Who owns and moderates the room: the server's last list and every event since. */
export class Roles {
  #holders = new Map();
  #trueAt = 0;
  /** How often all role links have ended since this page opened. */
  renewals = 0;
  /** Grows with each change. */
  version = 0;

  /** The holders {id, name, role} when `seq` was the newest number; a server without roles lists none. */
  begin(holders = [], seq) {
    this.#holders = new Map(holders.map((holder) => [holder.id, holder]));
    this.#trueAt = seq;
    this.version++;
  }

  /** Takes note of an event; what the list already contains is ignored. */
  fold({ seq, kind, by, member, role }) {
    const concerns = ROLE_KINDS.has(kind) || ENDS.has(kind) || (kind === 'renamed' && this.#holders.has(by.id));
    if (seq <= this.#trueAt || !concerns) return;
    if (kind === 'appointed') this.#holders.set(member.id, { ...member, role });
    if (kind === 'renamed') this.#holders.set(by.id, { ...this.#holders.get(by.id), name: by.name });
    if (ENDS.has(kind)) this.#holders.delete(member.id);
    if (kind === 'renewed') this.renewals++;
    this.version++;
  }

  /** The role of this member: owner, moderator or member. */
  of(id) {
    return this.#holders.get(id)?.role ?? 'member';
  }

  /** Whether this member may remove what others wrote. */
  moderates(id) {
    return this.of(id) !== 'member';
  }

  /** Whether this member may act as a moderator on another: their role is higher. */
  outranks(id, other) {
    return RANKS[this.of(id)] > RANKS[this.of(other)];
  }

  owns(id) {
    return this.of(id) === 'owner';
  }

  /** Whether nobody but this member owns the room. */
  isLastOwner(id) {
    return this.owns(id) && this.holders.filter(({ role }) => role === 'owner').length === 1;
  }

  /** Whether somebody owns the room. */
  get owned() {
    return this.holders.some(({ role }) => role === 'owner');
  }

  /** Everybody with a role, owners first. */
  get holders() {
    return [...this.#holders.values()].sort((a, b) => b.role.localeCompare(a.role));
  }
}
