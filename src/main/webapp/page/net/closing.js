const BROKEN = new Set([1002, 1003, 1007, 1009]);

/**
 * What to do when a connection ends (docs/protocol.md, Close codes): `stop` the member asked to leave; `ask` whether
 * there still is a membership; `once` reconnect, but do not send the same again, and only once in a row; `retry` wait
 * and reconnect.
 */
export function closing({ code, opened, leaving }) {
  if (leaving && code === 1000) return 'stop';
  if (!opened || code === 1008) return 'ask';
  return BROKEN.has(code) ? 'once' : 'retry';
}
