/** For Typist: measures a room's page from `busyPage.begin()` to `busyPage.end()`, in milliseconds. */
window.busyPage = (() => {
  /** The messages that have arrived and are not painted yet, oldest first. */
  const arrived = [];
  let since = 0;
  let figures;
  let pressed = null;

  const begin = () => {
    since = performance.now();
    figures = { keys: [], events: [], shown: [], delivered: [], draws: 0, frames: 0, messages: 0, longestTask: 0 };
  };

  /** Posted in a frame, this runs after it is painted, before the messages that wait in the page's queue. */
  const afterPaint = (done) => scheduler.postTask(() => done(performance.now()), { priority: 'user-blocking' });

  const arrives = ({ data }) => {
    if (!data.startsWith('{"type":"events"')) return;
    const came = performance.now();
    const said = JSON.parse(data).events.filter(({ kind, by }) => kind === 'said' && by.name !== 'Ada');
    figures.frames += 1;
    figures.messages += said.length;
    arrived.push(...said.map(({ seq, at }) => ({ seq, came, said: Date.parse(at) })));
  };

  const painted = (newest, now) => {
    figures.draws += 1;
    while (arrived.length > 0 && arrived[0].seq <= newest) {
      const { came, said } = arrived.shift();
      if (came < since) continue;
      figures.shown.push(now - came);
      figures.delivered.push(performance.timeOrigin + now - said);
    }
  };

  const newestOf = (rows) => {
    let row = rows.lastElementChild;
    while (row && !row.dataset.seq) row = row.previousElementSibling;
    return row;
  };

  /** Tells in the frame that lays out a new row, whether the page drew it in that frame or before. */
  const layout = new ResizeObserver((entries) => {
    for (const { target } of entries) layout.unobserve(target);
    const newest = Math.max(...entries.map(({ target }) => Number(target.dataset.seq)));
    afterPaint((now) => painted(newest, now));
  });

  const watch = (type, options, take) => {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(take));
    observer.observe({ type, ...options });
    return () => observer.takeRecords().forEach(take);
  };
  const flushes = [
    watch('longtask', {}, ({ startTime, duration }) => {
      if (startTime >= since) figures.longestTask = Math.max(figures.longestTask, duration);
    }),
    watch('event', { durationThreshold: 16 }, ({ name, startTime, duration }) => {
      if (startTime >= since && name === 'keydown') figures.events.push(duration);
    }),
  ];

  window.WebSocket = class extends WebSocket {
    constructor(...address) {
      super(...address);
      this.addEventListener('message', arrives);
    }
  };

  /** Letters only: Playwright clears the field with Delete. */
  addEventListener('keydown', ({ key, timeStamp }) => (pressed = key.length === 1 ? timeStamp : null), true);
  addEventListener('input', () => {
    const from = pressed;
    pressed = null;
    if (from === null || from < since) return;
    requestAnimationFrame(() => afterPaint((now) => figures.keys.push(now - from)));
  }, true);
  addEventListener('DOMContentLoaded', () => {
    const rows = document.getElementById('rows');
    if (!rows) return;
    new MutationObserver(() => {
      const row = newestOf(rows);
      if (row) layout.observe(row);
    }).observe(rows, { childList: true });
  });

  begin();
  return {
    begin,
    end: () => {
      flushes.forEach((flush) => flush());
      const rows = document.getElementById('rows').childElementCount;
      return { ...figures, rows, unshown: arrived.length };
    },
  };
})();
