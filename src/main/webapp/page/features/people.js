import '../elements/invite.js';
import '../elements/people-list.js';
import { WELCOMED, on } from '../events.js';
import { isUnseen } from '../text/cleaned.js';
import { ask } from '../view/document.js';

/** The invite link, and the dialog to change one's name. */
export function install({ code, root, conversation, words, send }) {
  const button = document.getElementById('rename');
  const notice = document.querySelector('parley-notice');
  document.querySelector('parley-invite').link = new URL(`join/${code}`, root).href;
  button.disabled = true;
  on(document, WELCOMED, () => (button.disabled = false));
  button.addEventListener('click', () => {
    const field = document.getElementById('new-name');
    field.value = conversation.you.name;
    ask('rename-dialog', (answer) => {
      const name = field.value.trim();
      if (answer !== 'rename' || name === conversation.you.name) return;
      if (isUnseen(name)) notice.say(words.refusal('name-empty'));
      else send({ type: 'rename', name });
    });
    field.select();
  });
}
