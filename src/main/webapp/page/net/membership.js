const TRIES = 4;
const wait = (answer) => ({ then: 'wait', atLeast: answer.retryAfterMs ?? 0 });
const isBan = ({ body }) => body?.code === 'banned';
const banned = ({ body, retryAfterMs }) => ({ then: 'out', how: 'banned', reason: body.detail, retryAfterMs });

/**
 * Asks whether the visitor is still a member, and after a restart of the server restores room and member. Answers
 * {then}: `connect`; `joined` again; `wait` at least `atLeast` ms; `plain` if the room had an owner and has come back
 * without one, which only its reader may join; `out` of the room, as the event OUT has it; or `goodbye` with a `why`:
 * signed-out, name-taken, gone.
 */
export class Membership {
  #api;
  #pause;

  /** `pause(ms)` is a promise that comes true later. */
  constructor(api, pause) {
    this.#api = api;
    this.#pause = pause;
  }

  /** `room` is {code, title, epoch, name, charter, owned} as the page knows it; the charter is sealed, or null. */
  async ask(room) {
    const me = await this.#api.me(room.code);
    if (me.status === 200) return { then: 'connect' };
    if (isBan(me)) return banned(me);
    if (me.status !== 401) return wait(me);
    return room.name ? this.#bringBack(room) : this.#nameless(room);
  }

  /** Only this tells for free whether the room is gone: a wrong code counts as a guess. */
  async #bringBack(room) {
    const made = await this.#api.create(room.code, room.title, room.charter);
    if (made.status === 201) return this.#successor(room, made.body);
    const mayExist = made.status === 409 || made.body?.code === 'rooms-full';
    return mayExist ? this.#sameLog(room) : wait(made);
  }

  async #sameLog(room) {
    const found = await this.#api.room(room.code);
    if (found.status !== 200) return wait(found);
    return found.body.epoch === room.epoch ? { then: 'goodbye', why: 'signed-out' } : this.#successor(room, found.body);
  }

  /** Anybody with the code may have made a room without an owner. */
  #successor(room, found) {
    return room.owned && !found.owned ? { then: 'plain' } : this.#join(room);
  }

  async #nameless(room) {
    const found = await this.#api.room(room.code);
    if (found.status === 404) return { then: 'goodbye', why: 'gone' };
    return found.status === 200 ? { then: 'goodbye', why: 'signed-out' } : wait(found);
  }

  /** Another tab may be faster under the same name: its session is shared. */
  async #join(room) {
    const joined = await this.#api.join(room.code, room.name);
    if (joined.status === 201) return { then: 'joined' };
    if (isBan(joined)) return banned(joined);
    if (joined.status !== 409 || joined.body?.code === 'room-full') return wait(joined);
    return this.#asAnotherTab(room);
  }

  async #asAnotherTab(room) {
    for (let i = 0; i < TRIES; i++) {
      const me = await this.#api.me(room.code);
      if (me.status === 200) return { then: 'joined' };
      await this.#pause(250 * 2 ** i);
    }
    return { then: 'goodbye', why: 'name-taken' };
  }
}
