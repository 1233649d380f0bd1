const BROKEN = new Set([1002, 1003, 1007, 1009]);

/**
 * What follows the end of a connection (docs/protocol.md, Close codes): `stop`; `ask` whether there is a
 * membership; `once` reconnect without sending the same again, once in a row; `retry`.
 */
export function closing({ code, opened, leaving }) {
  if (leaving && code === 1000) return 'stop';
  if (!opened || code === 1008) return 'ask';
  return BROKEN.has(code) ? 'once' : 'retry';
}
