/** The custom events of the page: the teller and the detail of each. Those of elements bubble to the document. */

/** Live: a frame of the server. */
export const FRAME = 'frame';
/** Live: its `state` is another. */
export const CONNECTION = 'connection';
/** Live: the connection is gone, {broken: over what was being sent}. */
export const CUT = 'cut';
/** Live: the membership is over, and why. */
export const GOODBYE = 'goodbye';

/** The room: a connection has begun, with its `welcome`. */
export const WELCOMED = 'welcomed';
/** The room: all that was said before one came is here, for the first time. */
export const CAUGHT_UP = 'caught-up';
/** The room: these events of others happened just now. */
export const HAPPENED = 'happened';
/** The room: what waits for its author's word may be another. */
export const HELD = 'held';

/** <parley-log>: the reader comes near the first row, {asked: by a press}. */
export const ABOVE = 'above';
/** <parley-log>: the reader comes near the last row. */
export const BELOW = 'below';
/** <parley-log>: the bottom is reached or left. */
export const PLACE = 'place';
/** <parley-log>: the reader wants to see the newest message. */
export const NEWEST = 'newest';
/** <parley-log>: the draft of this id shall be sent after all. */
export const AGAIN = 'again';
/** <parley-log>: the draft of this id shall be forgotten. */
export const DISCARD = 'discard';
/** <parley-acts>, <parley-log>: something is to be done to a message, {name, seq, button}. */
export const ACT = 'act';
/** <parley-search>, a quoted line: the reader wants to see a message, {seq}. */
export const JUMP = 'jump';
/** <parley-composer>: the text is to be sent. */
export const SAY = 'say';
/** <parley-composer>: the text that stands there now. */
export const TYPED = 'typed';
/** <parley-composer>: the log is to move, {pages} or {newest}. */
export const LOOK = 'look';
/** <parley-composer>: the last message of one's own is to be edited. */
export const LAST = 'last';
/** What was written asks for something, `leave` or `help`. */
export const ASK = 'ask';
/** <parley-about>: an edit or an answer is given up. */
export const ABANDON = 'abandon';
/** <parley-about>: what the text is about has changed. */
export const ABOUT = 'about';
/** <parley-people>: begin or end to ignore somebody, {id, name}. */
export const IGNORE = 'ignore';
/** <parley-status>: connect now. */
export const HURRY = 'hurry';

/** Tells it, with what belongs to it. */
export function tell(target, event, detail) {
  target.dispatchEvent(new CustomEvent(event, { detail, bubbles: true }));
}

/** Hears it: `then` gets the detail. */
export function on(target, event, then) {
  target.addEventListener(event, ({ detail }) => then(detail));
}
