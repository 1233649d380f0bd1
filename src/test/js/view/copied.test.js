import { asMarkup, asText, copied } from '/page/view/copied.js';
import { expect } from '../expect.js';

const message = (name, clock, text) => `<article class="message"><p><bdi data-name="">${name}</bdi> <span>you</span></p>
  <div data-text="" style="white-space: pre-wrap">${text}</div><a><time><span data-clock="">${clock}</span><span>a hidden time</span></time></a><button>Reply</button></article>`;

function page(...messages) {
  const { body } = new DOMParser().parseFromString(messages.join('<h2>Today</h2>'), 'text/html');
  document.body.replaceChildren(...body.childNodes);
  return [...document.querySelectorAll('.message')];
}

function select(from, at, to, end) {
  const texts = [...document.querySelectorAll('[data-text]')].map((text) => text.firstChild);
  getSelection().setBaseAndExtent(texts[from], at, texts[to], end);
  return getSelection();
}

export function several_messages_are_copied_with_names_and_times_and_nothing_else() {
  const all = page(message('Ada', '18:05', 'Shall we\nbegin?'), message('Grace', '18:06', 'Yes'), message('Linus', '', 'not me'));
  const selection = select(0, 6, 2, 3);
  expect(asText(copied(selection, all))).is('Ada, 18:05\nwe\nbegin?\n\nGrace, 18:06\nYes\n\nLinus\nnot');
  expect(selection.toString().startsWith('we')).is(true);
}

export function a_selection_in_one_message_is_left_to_the_browser() {
  const all = page(message('Ada', '18:05', 'Shall we begin?'), message('Grace', '18:06', 'Yes'));
  expect(copied(select(0, 0, 0, 5), all)).equals([]);
  expect(copied(select(0, 0, 1, 0), all)).equals([]);
}

export function the_markup_has_what_was_written_and_no_label() {
  const code = '<span>x</span><div class="code-block"><span data-language="">js</span><pre dir="ltr" tabindex="0"><code>a &lt; b</code></pre><button>Copy</button></div>';
  const all = page(message('Ada &amp; co', '18:05', code), message('Grace', '18:06', '<a href="https://example.org/" onclick="x">there</a>'));
  const range = document.createRange();
  range.setStart(document.body, 0);
  range.setEnd(document.body, document.body.childNodes.length);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  const markup = asMarkup(copied(getSelection(), all));
  expect(markup.includes('<p><b>Ada &amp; co, 18:05</b></p><blockquote>')).is(true);
  expect(markup.includes('<code>a &lt; b</code>')).is(true);
  for (const unwanted of ['Copy', 'js</span>', 'onclick', 'tabindex', 'Reply', 'hidden']) expect([unwanted, markup.includes(unwanted)]).equals([unwanted, false]);
  expect(markup.includes('<a href="https://example.org/">there</a>')).is(true);
}
