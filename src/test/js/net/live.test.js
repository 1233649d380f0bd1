import { Live } from '/page/net/live.js';
import { events, grace, run, welcome } from '../cast.js';
import { expect } from '../expect.js';

/** A socket whose other end is the test. */
class Line {
  static OPEN = 1;
  static all = [];
  readyState = 1;
  sent = [];

  constructor(url, protocol) {
    Object.assign(this, { url, protocol });
    Line.all.push(this);
  }

  send(text) {
    this.sent.push(JSON.parse(text));
  }

  close() {
    this.readyState = 3;
  }

  hears(frame) {
    this.onmessage({ data: JSON.stringify(frame) });
  }

  ends(code) {
    this.onclose({ code });
  }
}

/** A started connection with the sockets it made and the events it told; what `ask` answers is given. */
async function started(then, { ask = { then: 'wait' }, last = 0 } = {}) {
  const real = { WebSocket: globalThis.WebSocket, now: Date.now };
  globalThis.WebSocket = Line;
  Line.all = [];
  const told = [];
  const asked = [];
  const live = new Live({ url: () => 'ws://garden', ask: async () => asked.push(1) && ask, last: () => last });
  for (const type of ['frame', 'cut', 'goodbye', 'plain', 'out'])
    live.addEventListener(type, ({ detail }) => told.push([type, detail]));
  try {
    live.start();
    await then({ live, told, asked, line: () => Line.all.at(-1), lines: Line.all });
  } finally {
    live.stop();
    Object.assign(globalThis, { WebSocket: real.WebSocket });
    Date.now = real.now;
  }
}

const soon = () => new Promise((resolve) => queueMicrotask(() => queueMicrotask(() => queueMicrotask(resolve))));

export async function the_connection_is_open_after_the_welcome() {
  await started(({ live, line, told }) => {
    expect([live.state, line().protocol]).equals(['connecting', 'parley.1']);
    line().hears(welcome());
    expect(live.state).is('open');
    expect(told[0][0]).is('frame');
  });
}

export async function nothing_is_sent_before_the_welcome() {
  await started(({ live, line }) => {
    live.send({ type: 'typing', on: true });
    expect(line().sent.length).is(0);
    line().hears(welcome());
    live.send({ type: 'typing', on: true });
    expect(line().sent.length).is(1);
  });
}

export async function a_beat_is_answered_with_the_last_seen_number() {
  await started(
    ({ line }) => {
      line().hears(welcome());
      line().hears({ type: 'beat', head: 42 });
      expect(line().sent).equals([{ type: 'seen', seq: 42 }]);
    },
    { last: 42 },
  );
}

export async function a_cut_connection_waits_and_reconnects_on_demand() {
  await started(({ live, line, lines, told }) => {
    line().hears(welcome());
    line().ends(1006);
    expect([live.state, lines.length]).equals(['waiting', 1]);
    expect(told.at(-1)).equals(['cut', { broken: false }]);
    live.hurry();
    expect([live.state, lines.length]).equals(['connecting', 2]);
  });
}

export async function a_reconnect_time_set_by_the_server_is_skipped_only_by_the_user() {
  await started(({ live, line, lines }) => {
    line().hears(welcome());
    line().hears({ type: 'leaving', afterMs: 20_000 });
    line().ends(1012);
    live.hurry();
    expect(lines.length).is(1);
    expect(live.retryAt - performance.now()).isBetween(19_000, 21_000);
    live.hurry({ even: true });
    expect(lines.length).is(2);
  });
}

export async function a_socket_that_never_opened_checks_the_membership_first() {
  await started(
    async ({ live, line, lines, asked }) => {
      line().ends(1006);
      await soon();
      expect([asked.length, live.state, lines.length]).equals([1, 'connecting', 2]);
    },
    { ask: { then: 'joined' } },
  );
}

export async function the_end_of_the_membership_is_final() {
  await started(
    async ({ live, line, lines, told }) => {
      line().hears(welcome());
      line().ends(1008);
      await soon();
      expect(told.at(-1)).equals(['goodbye', 'signed-out']);
      live.hurry({ even: true });
      expect([live.state, lines.length]).equals(['stopped', 1]);
    },
    { ask: { then: 'goodbye', why: 'signed-out' } },
  );
}

export async function leaving_is_confirmed() {
  await started(({ live, line, told }) => {
    line().hears(welcome());
    live.leaving = true;
    line().ends(1000);
    expect(told.at(-1)).equals(['goodbye', 'left']);
  });
}

export async function a_message_that_broke_the_connection_is_retried_once() {
  await started(({ live, line, told }) => {
    line().hears(welcome());
    line().ends(1009);
    expect([live.state, told.at(-1)]).equals(['waiting', ['cut', { broken: true }]]);
    live.hurry();
    line().hears(welcome());
    line().ends(1009);
    expect(live.state).is('stopped');
    live.hurry();
    expect(live.state).is('stopped');
    live.hurry({ even: true });
    expect(live.state).is('connecting');
  });
}

export async function a_minute_of_silence_ends_the_connection() {
  await started(({ live, line }) => {
    line().hears(welcome());
    const now = Date.now();
    Date.now = () => now + 59_000;
    live.hurry();
    expect(live.state).is('open');
    Date.now = () => now + 61_000;
    live.hurry();
    expect(live.state).is('connecting');
  });
}

export async function frames_of_an_old_socket_are_ignored() {
  await started(({ live, line, lines, told }) => {
    line().hears(welcome());
    live.reconnect();
    live.hurry();
    const before = told.length;
    lines[0].hears(events(...run(1, 2, grace)));
    lines[0].ends(1006);
    expect([told.length, live.state]).equals([before, 'connecting']);
  });
}

export async function a_room_without_its_owner_waits_for_its_reader() {
  const ask = { then: 'plain' };
  await started(async ({ live, line, lines, told }) => {
    line().ends(1006);
    await soon();
    expect([live.state, told.at(-1)[0], lines.length]).equals(['stopped', 'plain', 1]);
    live.hurry();
    expect(lines.length).is(1);
    live.hurry({ even: true });
    expect([live.state, lines.length]).equals(['connecting', 2]);
  }, { ask });
}

export async function somebody_who_was_put_out_is_told_why_and_does_not_come_back() {
  await started(async ({ live, told, asked, line, lines }) => {
    line().hears(welcome());
    line().hears({ type: 'out', how: 'kicked', reason: 'Calm down' });
    expect([live.state, told.at(-1)]).equals(['stopped', ['out', { type: 'out', how: 'kicked', reason: 'Calm down' }]]);
    line().ends(4103);
    live.hurry({ even: true });
    expect([lines.length, asked.length, told.filter(([type]) => type === 'out').length]).equals([1, 0, 1]);
  });
}

export async function the_close_code_alone_says_it_too() {
  await started(async ({ live, told, line, lines }) => {
    line().hears(welcome());
    line().ends(4103);
    expect([live.state, lines.length, told.at(-1)]).equals(['stopped', 1, ['out', { how: 'kicked' }]]);
  });
}

export async function somebody_who_is_banned_meanwhile_is_told_so() {
  const ask = { then: 'out', how: 'banned', reason: 'Enough', retryAfterMs: 60_000 };
  await started(
    async ({ live, told, line }) => {
      const out = new Promise((resolve) => live.addEventListener('out', resolve, { once: true }));
      line().ends(1006);
      await out;
      expect([live.state, told.at(-1)]).equals(['stopped', ['out', ask]]);
    },
    { ask },
  );
}
