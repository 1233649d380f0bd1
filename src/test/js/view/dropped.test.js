import { keepOut } from '/page/view/dropped.js';
import { expect } from '../expect.js';

let refused = 0;
keepOut(() => refused++);

function dropped(target, fill) {
  const dataTransfer = new DataTransfer();
  fill(dataTransfer);
  document.body.append(target);
  const prevented = ['dragover', 'drop'].map(
    (type) => !target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })),
  );
  target.remove();
  return prevented;
}

const file = (data) => data.items.add(new File(['x'], 'x.txt', { type: 'text/plain' }));
const text = (data) => data.setData('text/plain', 'Shall we begin?');
const link = (data) => data.setData('text/uri-list', 'https://example.org/');
const made = (name) => document.createElement(name);

export function a_file_is_refused_everywhere_with_words() {
  refused = 0;
  for (const name of ['p', 'textarea', 'input']) expect([name, dropped(made(name), file)]).equals([name, [true, true]]);
  expect(refused).is(3);
}

export function text_may_be_dropped_into_a_field_only_and_a_link_leads_nowhere() {
  refused = 0;
  expect(dropped(made('textarea'), text)).equals([false, false]);
  expect(dropped(made('p'), text)).equals([true, true]);
  expect(dropped(made('p'), link)).equals([true, true]);
  expect(refused).is(0);
}
