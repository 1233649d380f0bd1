import { isUnseen } from '../text/cleaned.js';

const COMMAND = /^\/(\p{L}+)(?:\s+([\s\S]*))?$/u;

const COMMANDS = {
  me: (words) => (isUnseen(words) ? { missing: 'me' } : { frame: { type: 'say', text: words, act: true } }),
  nick: (words) => (isUnseen(words) ? { missing: 'nick' } : { frame: { type: 'rename', name: words } }),
  topic: (words) => ({ frame: { type: 'topic', topic: isUnseen(words) ? '' : words } }),
  leave: () => ({ ask: 'leave' }),
  help: () => ({ ask: 'help' }),
};

/** What has to be typed for a command with a text or a topic; the words of an edit are those of a new message. */
export function typed({ type, text, act, topic }) {
  if (type === 'topic') return `/topic ${topic}`;
  if (act) return `/me ${text}`;
  return COMMAND.test(text) ? `/${text}` : text;
}

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
