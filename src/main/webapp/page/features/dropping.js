import { keepOut } from '../view/dropped.js';

/** Files that are dropped or pasted do not replace the room; a sentence says that they cannot be sent. */
export function install({ words }) {
  const refused = () => document.querySelector('parley-notice').say(words.text('page.no-files'));
  keepOut(refused);
  document.addEventListener('paste', ({ clipboardData }) => {
    if (clipboardData.files.length > 0 && clipboardData.getData('text/plain') === '') refused();
  });
}
