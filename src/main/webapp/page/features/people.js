import '../elements/invite.js';
import '../elements/people-list.js';
import { ask } from '../view/document.js';

/** The invite link, and the dialog to change one's name. */
export function install({ code, root, conversation, send }) {
  document.querySelector('parley-invite').link = new URL(`join/${code}`, root).href;
  document.getElementById('rename').addEventListener('click', () => {
    const field = document.getElementById('new-name');
    field.value = conversation.you.name;
    ask('rename-dialog', (answer) => {
      const name = field.value.trim();
      if (answer === 'rename' && name !== '' && name !== conversation.you.name) send({ type: 'rename', name });
    });
    field.select();
  });
}
