import { isBlank, isUnseen } from '../text/cleaned.js';

const CODES = new Set(['query-empty', 'query-too-long', 'too-fast', 'busy', 'not-a-member']);
/** The words for a search that failed; any other code has the words of its refusal. */
const WHY = { null: 'page.no-answer', 'too-fast': 'page.search.too-fast' };

/** A hit as its `message` is now: `removed`, or `edited` since it was found, with its new match if it has one. */
export function followUp(hit, { text, removed }, query) {
  if (removed || text === hit.text) return { ...hit, text, removed };
  const from = text.toLowerCase().indexOf(query.trim().toLowerCase());
  const match = from < 0 ? { from: 0, to: 0 } : { from, to: from + query.trim().length };
  return { ...hit, ...match, text, edited: true };
}

/**
 * A query and its `hits` (docs/protocol.md), newest first, each `asOf` an event; `more` if there may be others; `state`: none, searching,
 * found, or failed with a `code`.
 */
export class Search {
  hits = [];
  state = 'none';
  code = null;
  #ask;
  #pause;
  #newest;
  #query = '';
  #next;
  #turn = 0;

  /**
   * `ask(query, before)`: a promise of an answer of the Api; `pause(ms)`: of later; `newest()`: the number of the newest
   * event that is here.
   */
  constructor(ask, pause, newest = () => 0) {
    this.#ask = ask;
    this.#pause = pause;
    this.#newest = newest;
  }

  get query() {
    return this.#query;
  }

  get more() {
    return this.#next !== undefined;
  }

  /** Starts a query; true if it is still the current one when the answer comes. */
  async find(query) {
    Object.assign(this, { hits: [], code: null, state: 'searching' });
    this.#query = query;
    this.#next = undefined;
    this.#turn++;
    if (!isUnseen(query)) return this.#look();
    Object.assign(this, isBlank(query) ? { state: 'none' } : { state: 'failed', code: 'query-empty' });
    return true;
  }

  /** Looks on, further up. */
  async on() {
    this.state = 'searching';
    return this.#look();
  }

  /** One answer may hold nothing, though there is more to look through. */
  async #look() {
    const turn = this.#turn;
    const before = this.hits.length;
    do {
      const asOf = this.#newest();
      const answer = await this.#patiently(turn);
      if (turn !== this.#turn) return false;
      this.#take(answer, asOf);
    } while (this.state === 'found' && this.hits.length === before && this.more);
    return true;
  }

  /** The server says when to ask again. */
  async #patiently(turn) {
    const answer = await this.#ask(this.#query, this.#next);
    if (turn !== this.#turn || answer.retryAfterMs === undefined) return answer;
    await this.#pause(answer.retryAfterMs);
    return turn === this.#turn ? this.#ask(this.#query, this.#next) : answer;
  }

  #take({ status, body }, asOf) {
    if (status !== 200) {
      Object.assign(this, { state: 'failed', code: CODES.has(body?.code) ? body.code : null });
      return;
    }
    this.hits.push(...body.hits.map((hit) => ({ ...hit, asOf })));
    this.#next = body.next;
    this.state = 'found';
  }

  /** How the search went, in these words. */
  sentence(words) {
    return {
      none: () => '',
      searching: () => words.text('page.search.searching'),
      failed: () => words.text(WHY[this.code] ?? `refused.${this.code}`),
      found: () => this.#count(words),
    }[this.state]();
  }

  #count(words) {
    if (this.hits.length === 0) return words.text('page.search.nothing');
    return words.counted(this.more ? 'page.search.at-least' : 'page.search.found', this.hits.length);
  }
}
