/** The page's dialogs: each is asked, and answers with the value of the button that closed it. */
export class Dialogs {
  /** Opens one; `then` is told the answer, which is empty if it was only closed. */
  ask(id, then = () => {}) {
    const dialog = document.getElementById(id);
    dialog.returnValue = '';
    dialog.addEventListener('close', () => then(dialog.returnValue), { once: true });
    dialog.showModal();
  }

  /** Asks for another name; `then` is told one that is not empty. */
  askName(now, then) {
    const field = document.getElementById('new-name');
    field.value = now;
    this.ask('rename-dialog', (answer) => {
      const name = field.value.trim();
      if (answer === 'rename' && name !== '') then(name);
    });
    field.select();
  }
}
