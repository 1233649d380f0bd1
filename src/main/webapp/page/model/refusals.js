/**
 * What becomes of a command after each refusal of docs/protocol.md: `soon`, the page sends it again by itself; `later`,
 * the same may be accepted if its author sends it again; `never`, only another command can be; `elsewhere`, no command
 * is refused so.
 */
const HOPES = {
  unreadable: 'never',
  'unknown-type': 'never',
  'bad-draft': 'later',
  'text-empty': 'never',
  'text-too-long': 'never',
  'text-malformed': 'never',
  'draft-reused': 'later',
  vetoed: 'later',
  'too-fast': 'soon',
  unavailable: 'soon',
  'no-such-message': 'never',
  'not-yours': 'never',
  'not-allowed': 'never',
  'no-such-member': 'never',
  'roles-changed': 'later',
  'too-many-roles': 'later',
  banned: 'elsewhere',
  muted: 'later',
  'too-many-sanctions': 'later',
  'no-network': 'never',
  'shared-network': 'later',
  'reason-too-long': 'never',
  'reason-malformed': 'never',
  'wrong-link': 'elsewhere',
  'holds-link': 'never',
  'too-late': 'never',
  'changes-full': 'later',
  'bad-emoji': 'never',
  'too-many-reactions': 'later',
  'query-empty': 'elsewhere',
  'query-too-long': 'elsewhere',
  busy: 'soon',
  'name-empty': 'never',
  'name-too-long': 'never',
  'name-malformed': 'never',
  'name-styled': 'never',
  'name-taken': 'later',
  'already-here': 'elsewhere',
  'title-too-long': 'elsewhere',
  'title-malformed': 'elsewhere',
  'topic-too-long': 'never',
  'topic-malformed': 'never',
  'code-malformed': 'elsewhere',
  'code-taken': 'elsewhere',
  'no-such-room': 'elsewhere',
  'not-a-member': 'elsewhere',
  'room-full': 'elsewhere',
  'rooms-full': 'elsewhere',
  'no-imports': 'elsewhere',
  'out-of-order': 'elsewhere',
  'body-too-big': 'elsewhere',
  'too-slow': 'elsewhere',
  'too-many-tries': 'elsewhere',
  'too-many-connections': 'elsewhere',
  'too-many-rooms': 'elsewhere',
  'crowded-network': 'elsewhere',
  'server-full': 'elsewhere',
  'foreign-origin': 'elsewhere',
};

/** The refusals of a draft's id: the same words may go under another. */
const BAD_ID = new Set(['bad-draft', 'draft-reused']);

/** Whether the page sends the command again by itself. What somebody says while muted waits for its author. */
export const isSentAgain = (code, retryAfterMs) =>
  HOPES[code] === 'soon' || (retryAfterMs !== undefined && code !== 'muted');

/** Whether it helps to send the same again; also after a refusal that only a newer server knows. */
export const mayPass = (code) => HOPES[code] !== 'never';

/** Whether the command needs another id to be sent again. */
export const needsNewId = (code) => BAD_ID.has(code);
