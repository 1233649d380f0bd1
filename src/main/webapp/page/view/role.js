/** Shows somebody's role beside their name; a member has none to show. */
export function paintRole(element, role = 'member', words) {
  element.hidden = role === 'member';
  element.textContent = role === 'member' ? '' : words.text(`page.role.${role}`);
}
