import { RETURNED, TYPED, emit, on } from '../events.js';
import { typed } from '../model/commands.js';

/**
 * Puts the words of a command that came to nothing back into the composer, above what stands there, and says why. A
 * topic would swallow what stands there, and a name was typed elsewhere: then the notice has them.
 */
export function install({ words }) {
  const composer = document.querySelector('parley-composer');
  const notice = document.querySelector('parley-notice');
  on(document, RETURNED, ({ frame, why }) => {
    const fits = { topic: composer.text === '', rename: false }[frame.type] ?? true;
    if (!fits) return notice.say(`${why} ${words.text('page.typed', { text: frame.topic ?? frame.name })}`);
    composer.put(typed(frame));
    emit(document, TYPED, composer.text);
    const where = frame.type === 'edit' ? 'page.given-back.edit' : 'page.given-back';
    return notice.say(`${why} ${words.text(where)}`);
  });
}
