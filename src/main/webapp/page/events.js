/** The custom events of the page: the source and the detail of each. Those of elements bubble to the document. */

/** Live: a frame of the server. */
export const FRAME = 'frame';
/** Live: its `state` has changed. */
export const CONNECTION = 'connection';
/** Live: the connection is gone, {broken: over what was being sent}. */
export const CUT = 'cut';
/** Live: the membership is over, and why. */
export const GOODBYE = 'goodbye';
/** Live: the room came back without its owner, and the reader decides whether to join it. */
export const PLAIN = 'plain';
/** Live: a moderator put the reader out, {how: kicked or banned, until or retryAfterMs, reason}. */
export const OUT = 'out';

/** The room: a connection has begun, with its `welcome`. */
export const WELCOMED = 'welcomed';
/** The room: everything from before the first connection is here. */
export const CAUGHT_UP = 'caught-up';
/** The room: these events of others happened just now, and these messages mention the reader since an edit. */
export const HAPPENED = 'happened';
/** The room: the time of somebody's mute is over. */
export const UNMUTED = 'unmuted';
/** The room: these events are what the reader did just now, in any tab. */
export const DONE = 'done';
/** The room: what the reader has seen, or marked as unread, has changed. */
export const SEEN = 'seen';
/** The room: a frame was read or a draft looked up, so the drafts that wait for their author may have changed. */
export const HELD = 'held';

/** The room: a command came to nothing, and its words go back to the composer, {frame, why}. */
export const RETURNED = 'returned';

/** <parley-log>: the reader comes near the first row, {asked: by a press}. */
export const ABOVE = 'above';
/** <parley-log>: the reader comes near the last row. */
export const BELOW = 'below';
/** <parley-log>: the bottom is reached or left. */
export const PLACE = 'place';
/** <parley-log>: the reader wants to see the newest message. */
export const NEWEST = 'newest';
/** <parley-log>: send the draft with this id again. */
export const AGAIN = 'again';
/** <parley-log>: take the words of the draft with this id back into the composer. */
export const REWRITE = 'rewrite';
/** <parley-log>: forget the draft with this id. */
export const DISCARD = 'discard';
/** <parley-acts>, <parley-log>: act on a message, {name, seq, button}. */
export const ACT = 'act';
/** <parley-acts>: an act is no longer possible, {name, seq}. */
export const MISSED = 'missed';
/** <parley-search>: the reader wants to see a message, {seq}. */
export const JUMP = 'jump';
/** <parley-composer>: send the text. */
export const SAY = 'say';
/** <parley-composer>: the text has changed, to this. */
export const TYPED = 'typed';
/** <parley-composer>: scroll the log, by {pages} or to the {newest}. */
export const LOOK = 'look';
/** <parley-composer>: edit one's last message. */
export const LAST = 'last';
/** The room: a command was typed, `leave` or `help`. */
export const ASK = 'ask';
/** <parley-about>: an edit or an answer is given up. */
export const ABANDON = 'abandon';
/** <parley-about>: what the text is about has changed. */
export const ABOUT = 'about';
/** <parley-people>: ignore somebody or stop it, {id, name}. */
export const IGNORE = 'ignore';
/** <parley-people>: give somebody a role or take it away, {id, name}. */
export const MANAGE = 'manage';
/** <parley-people>: mute somebody or put them out, {id, name}. */
export const MODERATE = 'moderate';
/** <parley-undo>: undo what was done last. */
export const UNDO = 'undo';
/** <parley-status>: connect now. */
export const HURRY = 'hurry';

/** Dispatches an event with its detail. */
export function emit(target, event, detail) {
  target.dispatchEvent(new CustomEvent(event, { detail, bubbles: true }));
}

/** Listens to an event; `then` gets the detail. */
export function on(target, event, then) {
  target.addEventListener(event, ({ detail }) => then(detail));
}
