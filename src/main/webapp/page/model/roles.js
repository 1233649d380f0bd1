/** The kinds of events that change the room's roles or role links. */
export const ROLE_KINDS = new Set(['appointed', 'dismissed', 'renewed']);

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
  fold({ seq, kind, member, role }) {
    if (seq <= this.#trueAt || !ROLE_KINDS.has(kind)) return;
    if (kind === 'appointed') this.#holders.set(member.id, { ...member, role });
    if (kind === 'dismissed') this.#holders.delete(member.id);
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
