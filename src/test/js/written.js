import { Names } from '/page/text/mentions.js';
import { writeText } from '/page/view/rich.js';

export const people = { names: new Names(['Ada', 'Grace', '小明', 'محمد']), me: new Names(['Ada']) };
const TEMPLATES = `
  <template id="code-block"><div class="code-block"><span data-language=""></span><pre><code></code></pre></div></template>
  <template id="message-table"><div><table><thead></thead><tbody></tbody></table></div></template>
  <template id="task-done"><span role="img">☑</span></template>
  <template id="task-open"><span role="img">☐</span></template>`;

document.body.append(new DOMParser().parseFromString(TEMPLATES, 'text/html').head);

/** The elements of a text, in an element of their own. */
export function written(text, by = people) {
  const element = document.createElement('div');
  writeText(element, text, by);
  return element;
}

/** What a reader sees of it, with the numbers of its lists. */
export function visible(element) {
  if (element.nodeType === Node.TEXT_NODE) return element.data;
  const inner = [...element.childNodes].map(visible).join('');
  return element.localName === 'li' && element.closest('ol, ul').localName === 'ol' ? `${element.value}${inner}` : inner;
}
