import { HURRY, PLAIN, emit, on } from '../events.js';

/**
 * Asks before the page joins a room that came back without its owner: it may be somebody else's, and what waits to be
 * sent was meant for the earlier one. Without an answer the page stays as it is.
 */
export function install({ conversation, live }) {
  const dialog = document.getElementById('plain-dialog');
  on(live, PLAIN, () => {
    dialog.returnValue = '';
    if (!dialog.open) dialog.showModal();
  });
  dialog.addEventListener('close', () => {
    if (dialog.returnValue !== 'join') return;
    conversation.roles.begin([], 0);
    emit(document, HURRY);
  });
}
