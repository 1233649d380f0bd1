import { elapsed, Stopwatch } from '../device/clock.js';
import { CONNECTION, CUT, FRAME, GOODBYE, OUT, PLAIN, emit } from '../events.js';
import { ReceiptTimer } from './receipts.js';
import { Reconnecting } from './reconnecting.js';

const SILENCE = 60_000;
const OPENING = 15_000;
const CHECK = 5_000;

/**
 * The connection: opens it, notices silence, reconnects. `state`: connecting, open, waiting (until `retryAt`
 * of the page's clock), stopped.
 */
export class Live extends EventTarget {
  state = 'connecting';
  retryAt = 0;
  /** Whether the server answered when the page asked after a socket that never opened. */
  reached = false;
  /** Whether the member is leaving: then a normal end of the connection is final. */
  leaving = false;
  #room;
  #socket = null;
  #reconnecting = new Reconnecting();
  #receipts = new ReceiptTimer(() => this.#acknowledge());
  #silence = new Stopwatch();
  #over = false;
  #retry;

  /** `room`: `url()` to connect to, `ask()` as Membership answers, `last()` the newest number here. */
  constructor(room) {
    super();
    this.#room = room;
  }

  start() {
    setInterval(() => this.#check(), CHECK);
    this.#connect();
  }

  get open() {
    return this.state === 'open';
  }

  /** Sends a frame; without a connection it is lost, and resuming makes up for it. */
  send(frame) {
    if (this.open && this.#socket.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(frame));
  }

  /** Connects now instead of later; `even` before the time that the server has set. */
  hurry({ even = false } = {}) {
    this.#check();
    if (this.state === 'waiting' && (even || this.#reconnecting.due)) this.#connect();
    if (this.state === 'stopped' && even && !this.#over) this.#connect();
  }

  /** Reconnects: events are missing, or nothing came. */
  reconnect() {
    this.#closed(this.#socket, 1006);
  }

  /** The page was asleep in the browser's cache, and its connection with it. */
  revive() {
    this.reconnect();
    this.hurry({ even: true });
  }

  /** Ends the connection for good. */
  stop() {
    this.#over = true;
    clearTimeout(this.#retry);
    this.#drop();
    this.#become('stopped');
  }

  #connect() {
    clearTimeout(this.#retry);
    this.#drop();
    this.#become('connecting');
    const socket = this.#opened();
    if (!socket) return this.#ask();
    this.#socket = socket;
    this.#silence.restart();
    socket.onopen = () => this.#silence.restart();
    socket.onmessage = ({ data }) => this.#received(socket, data);
    socket.onclose = ({ code }) => this.#closed(socket, code);
  }

  /** A socket, or null: a browser or an extension may forbid sockets. */
  #opened() {
    try {
      return new WebSocket(this.#room.url(), 'parley.1');
    } catch {
      return null;
    }
  }

  #drop() {
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }

  #received(socket, data) {
    if (socket !== this.#socket) return;
    this.#silence.restart();
    const frame = JSON.parse(data);
    if (frame.type === 'welcome') this.#welcomed();
    if (frame.type === 'out') return this.#expelled(frame);
    if (frame.type === 'leaving') this.#reconnecting.postpone(frame.afterMs);
    emit(this, FRAME, frame);
    if (frame.type === 'beat') this.#acknowledge();
    if (frame.type === 'events') this.#receipts.received(data);
  }

  #welcomed() {
    this.#reconnecting.opened();
    this.#become('open');
  }

  /** Acknowledges everything up to the newest event. */
  #acknowledge() {
    this.#receipts.sent();
    this.send({ type: 'seen', seq: this.#room.last() });
  }

  #closed(socket, code) {
    if (socket === null || socket !== this.#socket) return;
    const next = this.#reconnecting.closed({ code, opened: this.open, leaving: this.leaving });
    this.#drop();
    this.#receipts.cancel();
    emit(this, CUT, { broken: next === 'once' || next === 'twice' });
    if (next === 'stop') this.#goodbye('left');
    else if (next === 'out') this.#expelled({ how: 'kicked' });
    else if (next === 'twice') this.#become('stopped');
    else if (next === 'ask') this.#ask();
    else this.#wait();
  }

  async #ask() {
    this.#become('connecting');
    const answer = await this.#room.ask();
    if (this.state !== 'connecting' || this.#socket) return;
    this.reached = answer.then === 'connect';
    if (answer.then === 'out') this.#expelled(answer);
    else if (answer.then === 'goodbye') this.#goodbye(answer.why);
    else if (answer.then === 'plain') this.#question();
    else if (answer.then === 'joined') this.#connect();
    else this.#wait(answer.atLeast);
  }

  /** Only the reader connects again. */
  #question() {
    this.#become('stopped');
    emit(this, PLAIN);
  }

  #wait(atLeast) {
    const delay = this.#reconnecting.delay(atLeast);
    this.retryAt = elapsed() + delay;
    this.#retry = setTimeout(() => this.#connect(), delay);
    this.#become('waiting');
  }

  #goodbye(why) {
    this.stop();
    emit(this, GOODBYE, why);
  }

  /** The frame says why; the close code alone, only that it is so. */
  #expelled(out) {
    this.stop();
    emit(this, OUT, out);
  }

  #check() {
    const patience = this.open ? SILENCE : OPENING;
    if (this.#socket && this.#silence.passed > patience) this.reconnect();
  }

  #become(state) {
    this.state = state;
    emit(this, CONNECTION);
  }
}
