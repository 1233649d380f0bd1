/** Whether a key press belongs to an input method; the one that ends a composition in Safari has only the code. */
const composes = ({ isComposing, keyCode }) => isComposing || keyCode === 229;

/** AltGr, which types characters such as @, looks like Ctrl and Alt on Windows. */
const isPlain = (event) => event.getModifierState?.('AltGraph') || !(event.ctrlKey || event.metaKey || event.altKey);

/** The key presses that a browser pretends when it fills a field have no key. */
const isCharacter = ({ key = '' }) => key === 'Dead' || key === 'Process' || ([...key].length === 1 && key !== ' ');

/** Listens to key presses, except those that belong to an input method. */
export function onKey(target, then, options) {
  target.addEventListener('keydown', (event) => composes(event) || then(event), options);
}

/** Listens to keys that type something, also through an input method, and that nothing else has taken. */
export function onText(target, then) {
  target.addEventListener('keydown', (event) => {
    if (!event.defaultPrevented && isPlain(event) && (composes(event) || isCharacter(event))) then(event);
  });
}
