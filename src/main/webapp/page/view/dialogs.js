/** Opens a dialog; `then` is told the value of the closing button, or an empty one. */
export function ask(id, then = () => {}) {
  const dialog = document.getElementById(id);
  dialog.returnValue = '';
  dialog.addEventListener('close', () => then(dialog.returnValue), { once: true });
  dialog.showModal();
}
