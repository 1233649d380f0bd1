const COMMAND = /^\/(\p{L}+)(?:\s+([\s\S]*))?$/u;

const COMMANDS = {
  me: (words) => (words ? { frame: { type: 'say', text: words, act: true } } : { missing: 'me' }),
  nick: (words) => (words ? { frame: { type: 'rename', name: words } } : { missing: 'nick' }),
  topic: (words) => ({ frame: { type: 'topic', topic: words } }),
  leave: () => ({ ask: 'leave' }),
  help: () => ({ ask: 'help' }),
};

/**
 * The meaning of a text: a `frame` to send; `ask` for leave or help; a command that is `missing` its words; or an
 * `unknown` command. "//me" is the text "/me".
 */
export function wanted(text) {
  if (text.startsWith('//') && COMMAND.test(text.slice(1))) return { frame: { type: 'say', text: text.slice(1) } };
  const [, name, words = ''] = COMMAND.exec(text) ?? [];
  if (name === undefined) return { frame: { type: 'say', text } };
  const known = Object.hasOwn(COMMANDS, name.toLowerCase()) ? COMMANDS[name.toLowerCase()] : null;
  return known ? known(words.trim()) : { unknown: `/${name}` };
}
