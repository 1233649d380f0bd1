import '/page/elements/composer.js';
import { install } from '/page/features/muted.js';
import { HELD, emit } from '/page/events.js';
import { Words } from '/page/model/words.js';
import { ada, linus, page, sanction, events, welcome } from '../cast.js';
import { expect } from '../expect.js';

const HTML = `<parley-composer><form><textarea></textarea><span data-over></span><p><span data-silence></span><span data-left></span></p>
  <button id="send" disabled aria-disabled="true"></button></form></parley-composer>`;
const words = new Words({ 'page.muted': 'Muted.', 'page.muted.until': 'Muted until {time}.', 'page.muted.left': '{time} left' }, 'en');

/** Ada's page, with her composer and what a screen reader was told. */
function room() {
  document.body.replaceChildren(...new DOMParser().parseFromString(HTML, 'text/html').body.childNodes);
  const composer = document.querySelector('parley-composer');
  composer.words = words;
  composer.begin(4000);
  composer.text = 'a long letter';
  const conversation = page();
  conversation.receive(welcome(), 0);
  const spoken = [];
  let drawn;
  const untilDrawn = new Promise((resolve) => (drawn = resolve));
  install({ conversation, words, screen: { say: (text) => spoken.push(text), draw: () => drawn(), dates: { upcoming: () => '14:05' } } });
  const receive = (event) => {
    conversation.receive(events(event), 0);
    emit(document, HELD);
  };
  const shown = () => ['silence', 'left'].map((name) => composer.querySelector(`[data-${name}]`).textContent);
  const mayNotSend = () => composer.querySelector('#send').getAttribute('aria-disabled');
  return { conversation, composer, spoken, receive, shown, mayNotSend, untilDrawn };
}

export function somebody_who_is_muted_is_told_and_keeps_what_they_typed() {
  const { composer, receive, shown, mayNotSend } = room();
  expect([shown(), mayNotSend()]).equals([['', ''], 'false']);
  receive(sanction(1, 'muted', linus, ada));
  expect([shown(), mayNotSend(), composer.text]).equals([['Muted.', ''], 'true', 'a long letter']);
}

export function a_mute_of_another_is_none_of_ones_own() {
  const { receive, shown } = room();
  receive(sanction(1, 'muted', ada, linus));
  expect(shown()).equals(['', '']);
}

export function the_time_that_is_left_is_counted_down() {
  const { conversation, receive, shown } = room();
  receive(sanction(1, 'muted', linus, ada, { until: new Date(conversation.clock.now + 600_000).toISOString() }));
  const [sentence, left] = shown();
  expect([sentence, ['10:00 left', '9:59 left'].includes(left)]).equals(['Muted until 14:05.', true]);
}

export async function a_mute_ends_by_itself() {
  const { conversation, spoken, receive, shown, mayNotSend, untilDrawn } = room();
  receive(sanction(1, 'muted', linus, ada, { until: new Date(conversation.clock.now + 30).toISOString() }));
  expect(mayNotSend()).is('true');
  await untilDrawn;
  await Promise.resolve();
  expect([shown(), mayNotSend(), spoken]).equals([['', ''], 'false', ['page.muted.over']]);
}
