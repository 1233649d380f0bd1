async function call(url, options) {
  try {
    const response = await fetch(url, { cache: 'no-store', ...options });
    const json = response.headers.get('Content-Type')?.includes('json');
    const seconds = Number.parseInt(response.headers.get('Retry-After') ?? '', 10);
    return {
      status: response.status,
      body: json ? await response.json() : null,
      retryAfterMs: Number.isNaN(seconds) ? undefined : seconds * 1000,
    };
  } catch {
    return { status: 0, body: null };
  }
}

const json = (method, body) => ({
  method,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

/**
 * The HTTP calls of docs/protocol.md. Each answers {status, body, retryAfterMs}; status 0: the server was not reached.
 */
export class Api {
  #rooms;
  #alive;
  #live;

  constructor(root) {
    this.#rooms = new URL('api/rooms', root).href;
    this.#alive = new URL('api/alive', root).href;
    this.#live = new URL('live/', root).href.replace(/^http/, 'ws');
  }

  /** Brings a room back; `charter`: its sealed charter, or null. */
  create(code, title, charter) {
    return call(this.#rooms, json('POST', { code, title, charter }));
  }

  room(code) {
    return call(`${this.#rooms}/${code}`);
  }

  join(code, name) {
    return call(`${this.#rooms}/${code}/members`, json('POST', { name }));
  }

  me(code) {
    return call(`${this.#rooms}/${code}/me`);
  }

  /** `successor`: the id of the member who owns the room from now on, if any. */
  leave(code, successor) {
    const query = successor ? `?${new URLSearchParams({ successor })}` : '';
    return call(`${this.#rooms}/${code}/me${query}`, { method: 'DELETE', keepalive: true });
  }

  /** Takes the role of a link with this token; without one, keeps the member's role on this device. */
  hold(code, token) {
    return call(`${this.#rooms}/${code}/role`, json('POST', { token }));
  }

  /** Makes a link that gives a role. */
  roleLink(code, role) {
    return call(`${this.#rooms}/${code}/links`, json('POST', { role }));
  }

  /** The bans in force, for those who moderate. */
  bans(code) {
    return call(`${this.#rooms}/${code}/bans`);
  }

  /** Whether the network of a member can be banned, and how many others are here from it. */
  network(code, member) {
    return call(`${this.#rooms}/${code}/members/${member}/network`);
  }

  charter(code) {
    return call(`${this.#rooms}/${code}/charter`);
  }

  before(code, seq) {
    return call(`${this.#rooms}/${code}/events?before=${seq}&limit=100`);
  }

  one(code, seq) {
    return call(`${this.#rooms}/${code}/events?after=${seq - 1}&limit=1`);
  }

  after(code, seq) {
    return call(`${this.#rooms}/${code}/events?after=${seq}&limit=100`);
  }

  /** About as many before as after, or those from this event on, if a page is too short. */
  async around(code, seq) {
    const page = await this.before(code, seq + 50);
    return page.body?.events?.at(0)?.seq > seq ? this.after(code, seq - 1) : page;
  }

  draft(code, id) {
    return call(`${this.#rooms}/${code}/drafts/${id}`);
  }

  search(code, q, before) {
    const query = new URLSearchParams({ q, ...(before && { before }) });
    return call(`${this.#rooms}/${code}/search?${query}`);
  }

  /** The address of the WebSocket; `position` {epoch, after} to resume from, or null. */
  live(code, position) {
    return `${this.#live}${code}${position ? `?${new URLSearchParams(position)}` : ''}`;
  }

  alive() {
    return call(this.#alive);
  }
}
