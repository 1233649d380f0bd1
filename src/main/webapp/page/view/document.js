/** The part of an element that has this name in its template. */
export const part = (element, name) => element.querySelector(`[data-${name}]`);

/** A copy of the element in a template. */
export const copyOf = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);

/** Puts the elements of a list in this order; those that are in place stay untouched. */
export function arrange(list, elements) {
  let next = list.firstElementChild;
  for (const element of elements) {
    if (element === next) next = next.nextElementSibling;
    else list.insertBefore(element, next);
  }
}

/** The link of a plain click, which then leads nowhere; null for any other click. */
export function followed(event, selector) {
  const link = event.target.closest(selector);
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  event.preventDefault();
  return link;
}

/** Opens a dialog; `then` gets the value of the closing button, or an empty one. */
export function ask(id, then = () => {}) {
  const dialog = document.getElementById(id);
  dialog.returnValue = '';
  dialog.addEventListener('close', () => then(dialog.returnValue), { once: true });
  dialog.showModal();
}
