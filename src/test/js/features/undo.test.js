import { install } from '/page/features/undo.js';
import { DONE, emit } from '/page/events.js';
import { Words } from '/page/model/words.js';
import { ada, grace, linus, page, removed, sanction, said, welcome } from '../cast.js';
import { expect } from '../expect.js';

const HTML = '<parley-undo><span data-text></span><button hidden>Undo</button></parley-undo><textarea id="text"></textarea>';
const words = new Words({ 'page.undo.removed': 'gone', 'page.undo.muted.for': '{who} muted for {time}', 'page.undo.banned': '{who} banned' }, 'en');

/** Ada's page, with what it sent, on a server that undoes for five seconds. */
function room(limits = { undoSeconds: 5 }) {
  const parts = document.createElement('div');
  parts.append(...new DOMParser().parseFromString(HTML, 'text/html').body.childNodes);
  document.body.replaceChildren(parts);
  const conversation = page();
  conversation.receive(welcome({ limits }), 0);
  const sent = [];
  install({ conversation, words, send: (frame) => sent.push(frame) });
  const at = new Date(conversation.clock.now).toISOString();
  const done = (...events) => emit(document, DONE, events.map((event) => ({ ...event, at: event.late ?? at })));
  const button = parts.querySelector('button');
  const bar = () => (button.hidden ? null : parts.querySelector('[data-text]').textContent);
  const presses = (more = {}, target = parts) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true, ...more }));
  return { conversation, sent, done, button, bar, presses, field: parts.querySelector('textarea') };
}

const until = (conversation, seconds) => new Date(conversation.clock.now + seconds * 1000).toISOString();

export function a_removal_is_undone_by_the_number_of_its_event() {
  const { sent, done, button, bar } = room();
  done(said(6, ada));
  expect(bar()).is(null);
  done(removed(7, ada, 2));
  expect(bar()).is('gone');
  button.click();
  expect([sent, bar()]).equals([[{ type: 'restore', target: 7 }], null]);
}

export function a_mute_is_undone_by_an_unmute() {
  const { conversation, sent, done, button, bar } = room();
  done(sanction(7, 'muted', ada, linus, { until: until(conversation, 600) }));
  expect(bar()).is('Linus muted for 10 minutes');
  button.click();
  expect(sent).equals([{ type: 'unmute', member: linus.id }]);
}

export function a_ban_is_undone_with_the_removal_that_came_with_it() {
  const { sent, done, button } = room();
  done(sanction(7, 'banned', ada, linus));
  done(sanction(9, 'cleared', ada, linus, { count: 2 }));
  button.click();
  expect(sent).equals([{ type: 'unban', member: linus.id }, { type: 'restore', target: 9 }]);
}

export function everybody_who_was_banned_with_a_network_is_unbanned() {
  const { conversation, sent, done, button, bar } = room();
  const end = { until: until(conversation, 600) };
  done(sanction(7, 'banned', ada, linus, end));
  const offer = bar();
  done(sanction(9, 'banned', ada, grace, end));
  expect(bar()).is(offer);
  button.click();
  done(sanction(11, 'banned', ada, { id: 'm9', name: 'Hedy' }, end));
  expect(sent.map(({ type, member }) => `${type} ${member}`)).equals(['unban m3', 'unban m2', 'unban m9']);
}

export function another_ban_is_an_act_of_its_own() {
  const { conversation, sent, done, button } = room();
  done(sanction(7, 'banned', ada, linus, { until: until(conversation, 600) }));
  done(sanction(9, 'banned', ada, grace, { until: until(conversation, 700) }));
  button.click();
  expect(sent).equals([{ type: 'unban', member: grace.id }]);
}

export function a_removal_that_comes_after_the_click_is_undone_too() {
  const { sent, done, button } = room();
  done(sanction(7, 'banned', ada, linus));
  button.click();
  done(sanction(9, 'cleared', ada, linus, { count: 2 }));
  expect(sent).equals([{ type: 'unban', member: linus.id }, { type: 'restore', target: 9 }]);
}

export function nothing_is_offered_that_cannot_be_undone() {
  const old = room({});
  old.done(removed(7, ada, 2));
  expect(old.bar()).is(null);
  const { done, bar, conversation } = room();
  done(sanction(7, 'kicked', ada, linus));
  expect(bar()).is(null);
  done({ ...removed(8, ada, 2), late: until(conversation, -6) });
  expect(bar()).is(null);
  done({ ...removed(8, ada, 2), late: until(conversation, -4) });
  expect(bar()).is('gone');
}

export function the_keyboard_undoes_unless_it_undoes_typing() {
  const { sent, done, presses, field, bar } = room();
  done(removed(7, ada, 2));
  field.value = 'hello';
  presses({}, field);
  presses({ shiftKey: true });
  presses({ ctrlKey: false });
  expect([sent, bar()]).equals([[], 'gone']);
  field.value = '';
  presses({}, field);
  expect(sent.length).is(1);
  presses();
  expect(sent.length).is(1);
  done(removed(8, ada, 3));
  presses({ key: 'ئ', code: 'KeyZ' });
  expect(sent.length).is(2);
}
