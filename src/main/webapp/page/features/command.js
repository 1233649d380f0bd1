import { ASK, emit } from '../events.js';

/** Carries out a command that is no frame, or says what is wrong with it. `page`: words, composer and notice. */
export function command(text, { ask, missing, unknown }, { words, composer, notice }) {
  if (unknown) notice.say(words.text('page.command.unknown', { command: unknown }));
  if (missing) notice.say(words.text(`page.missing.${missing}`));
  composer.text = ask ? '' : text;
  if (ask) emit(document, ASK, ask);
}
