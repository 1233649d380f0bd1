import { Live } from '/page/net/live.js';
import { expect } from '../expect.js';

const soon = () => new Promise((resolve) => setTimeout(resolve));

/** A page whose browser has this WebSocket; `answers` of the server when it asks after its membership. */
async function withSocket(WebSocket, answers, then) {
  const real = globalThis.WebSocket;
  globalThis.WebSocket = WebSocket;
  const live = new Live({ url: () => 'ws://garden', ask: async () => answers, last: () => 0 });
  const states = [];
  live.addEventListener('connection', () => states.push(live.state));
  try {
    live.start();
    await soon();
    await then(live, states);
  } finally {
    live.stop();
    globalThis.WebSocket = real;
  }
}

class Forbidden {
  constructor() {
    throw new DOMException('no sockets here', 'SecurityError');
  }
}

/** Ends before it opens. */
class Blocked {
  constructor() {
    queueMicrotask(() => this.onclose({ code: 1006 }));
  }

  close() {}
}

export async function a_browser_without_sockets_waits_and_can_try_again() {
  await withSocket(Forbidden, { then: 'connect' }, async (live, states) => {
    expect([live.state, live.reached]).equals(['waiting', true]);
    const before = states.length;
    live.hurry({ even: true });
    await soon();
    expect([live.state, states.slice(before).includes('connecting')]).equals(['waiting', true]);
  });
}

export async function it_is_known_whether_the_server_answers_otherwise() {
  await withSocket(Blocked, { then: 'connect' }, (live, states) => expect([states.at(-1), live.reached]).equals(['waiting', true]));
  await withSocket(Blocked, { then: 'wait' }, (live, states) => expect([states.at(-1), live.reached]).equals(['waiting', false]));
}
