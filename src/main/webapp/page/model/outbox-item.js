/** The part of the server's memory for a draft in which it is sent again; the rest is for the way. */
const SURELY = 0.9;
const HELD = new Set(['refused', 'unsure', 'found']);

/**
 * Whether a command waits for its author: `refused` by the server, `unsure` whether it was sent, or `found` on the
 * device after joining anew.
 */
export const isHeld = (state) => HELD.has(state);

/** A command after a reload. */
export const reloaded = (item) => ({ ...item, kept: true, state: item.state === 'refused' ? 'refused' : 'waiting' });

/** A connection begins, as in Outbox. */
export function begin(item, { epoch, stay }) {
  if (item.state === 'posted') item.state = 'waiting';
  if (item.epoch !== epoch) moveOn(item, epoch);
  if (item.state === 'waiting' && item.stay !== stay) item.state = item.handed ? 'asking' : 'found';
}

/** In another log numbers mean other messages, or none; a text can still be said. */
function moveOn(item, epoch) {
  const { type, text, target, replyTo, ...rest } = item.frame;
  item.epoch = epoch;
  if (type === 'edit') Object.assign(item, { frame: { type: 'say', text }, handed: undefined, state: 'found' });
  else if (target !== undefined) Object.assign(item, { state: 'refused', code: 'no-such-message' });
  else if (replyTo !== undefined) item.frame = { type, text, ...rest };
}

/** Whether the server would recognise the draft. Clocks jump: both must agree. */
export function isSurelyKnown(handed, { epoch, member, knownFor, ahead }, now, wall) {
  const ages = [now + ahead - handed.at, wall - handed.wall];
  const young = ages.every((age) => Math.abs(age) < SURELY * knownFor);
  return young && handed.epoch === epoch && handed.member === member;
}

/** An earlier time counts: the server may have it since then. */
export function handOver(item, { epoch, member, ahead }, now, wall) {
  const handed = item.handed ? { ...item.handed, again: true } : { at: now + ahead, wall, epoch, member };
  Object.assign(item, { state: 'sent', sentAt: now, handed });
}

/** After a clear no to its only attempt the server does not have it. */
export function refuse(item, { code, words, freeAt, again }) {
  if (code !== 'unavailable' && !item.handed?.again) item.handed = undefined;
  Object.assign(item, again ? { state: 'waiting' } : { state: 'refused', code, words, freeAt });
}
