import { CONNECTION, CUT, FRAME, GOODBYE, tell } from '../events.js';
import { Backoff } from './backoff.js';
import { closing } from './closing.js';
import { ReceiptTimer } from './receipts.js';

const SILENCE = 60_000;
const OPENING = 15_000;
const LOOK = 5_000;
const STEADY = 10_000;
const SOON = 60_000;

/**
 * The connection: opens it, keeps it, notices its silence, reopens it. `state`: connecting, open, waiting (until
 * `retryAt`), stopped. Tells FRAME, CUT, CONNECTION and GOODBYE.
 */
export class Live extends EventTarget {
  state = 'connecting';
  retryAt = 0;
  /** Whether the member is leaving: then a normal end of the connection is final. */
  leaving = false;
  #how;
  #socket = null;
  #backoff = new Backoff();
  #receipts = new ReceiptTimer(() => this.seen());
  #heardAt = 0;
  #notBefore = 0;
  #over = false;
  #openedAt = 0;
  #brokenAt = -SOON;
  #retry;

  /** `how`: `url()` to connect to, `ask()` as Membership answers, `last()` the newest number here. */
  constructor(how) {
    super();
    this.#how = how;
  }

  start() {
    setInterval(() => this.#look(), LOOK);
    this.#connect();
  }

  get open() {
    return this.state === 'open';
  }

  /** Sends a frame; without a connection it is lost, and resuming makes up for it. */
  say(frame) {
    if (this.open && this.#socket.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(frame));
  }

  /** Says that all up to the newest event is here. */
  seen() {
    this.#receipts.said();
    this.say({ type: 'seen', seq: this.#how.last() });
  }

  /** Connects now instead of later; `even` if somebody pressed "try now". */
  hurry({ even = false } = {}) {
    this.#look();
    if (this.state === 'waiting' && (even || Date.now() >= this.#notBefore)) this.#connect();
    if (this.state === 'stopped' && even && !this.#over) this.#connect();
  }

  /** Reconnects: a hole was found, or nothing came. */
  again() {
    this.#closed(this.#socket, { code: 1006 });
  }

  /** The page was asleep in the browser's cache, and its connection with it. */
  revive() {
    this.again();
    this.hurry({ even: true });
  }

  /** For the end of the membership. */
  stop() {
    this.#over = true;
    clearTimeout(this.#retry);
    this.#drop();
    this.#become('stopped');
  }

  #connect() {
    clearTimeout(this.#retry);
    this.#drop();
    const socket = new WebSocket(this.#how.url(), 'parley.1');
    this.#socket = socket;
    this.#heardAt = Date.now();
    this.#become('connecting');
    socket.onopen = () => (this.#heardAt = Date.now());
    socket.onmessage = ({ data }) => this.#heard(socket, data);
    socket.onclose = (event) => this.#closed(socket, event);
  }

  #drop() {
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }

  #heard(socket, data) {
    if (socket !== this.#socket) return;
    this.#heardAt = Date.now();
    const frame = JSON.parse(data);
    if (frame.type === 'welcome') this.#welcomed();
    if (frame.type === 'leaving') this.#notBefore = Date.now() + frame.afterMs;
    tell(this, FRAME, frame);
    if (frame.type === 'beat') this.seen();
    if (frame.type === 'events') this.#receipts.heard(data);
  }

  #welcomed() {
    this.#openedAt = Date.now();
    this.#notBefore = 0;
    this.#become('open');
  }

  #closed(socket, { code }) {
    if (socket === null || socket !== this.#socket) return;
    const then = closing({ code, opened: this.open, leaving: this.leaving });
    if (this.open && Date.now() - this.#openedAt > STEADY) this.#backoff.worked();
    this.#drop();
    this.#receipts.cancel();
    tell(this, CUT, { broken: then === 'once' });
    this.#goOn(then);
  }

  #goOn(then) {
    const twice = then === 'once' && Date.now() - this.#brokenAt < SOON;
    if (then === 'once') this.#brokenAt = Date.now();
    if (then === 'stop') this.#goodbye('left');
    else if (twice) this.#become('stopped');
    else if (then === 'ask') this.#ask();
    else this.#wait();
  }

  async #ask() {
    this.#become('connecting');
    const answer = await this.#how.ask();
    if (this.state !== 'connecting' || this.#socket) return;
    if (answer.then === 'goodbye') this.#goodbye(answer.why);
    else if (answer.then === 'joined') this.#connect();
    else this.#wait(answer.atLeast);
  }

  #wait(atLeast = 0) {
    const asked = Math.max(atLeast, this.#notBefore - Date.now(), 0);
    this.#notBefore = Date.now() + asked;
    const delay = this.#backoff.next(asked);
    this.retryAt = Date.now() + delay;
    this.#retry = setTimeout(() => this.#connect(), delay);
    this.#become('waiting');
  }

  #goodbye(why) {
    this.stop();
    tell(this, GOODBYE, why);
  }

  #look() {
    const patience = this.open ? SILENCE : OPENING;
    if (this.#socket && Date.now() - this.#heardAt > patience) this.again();
  }

  #become(state) {
    this.state = state;
    tell(this, CONNECTION);
  }
}
