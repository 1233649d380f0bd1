import '/page/elements/composer.js';
import { install as installGivingBack } from '/page/features/giving-back.js';
import { install as installHeld } from '/page/features/held.js';
import { ABOUT, HELD, REWRITE, TYPED, emit, on } from '/page/events.js';
import { ada, device, edited, english, events, grace, page, removed, say, said, welcome } from '../cast.js';
import { expect } from '../expect.js';

const HTML = `<parley-composer><form><textarea></textarea><span data-over></span><button id="send"></button></form></parley-composer>
  <parley-about></parley-about><parley-notice><span data-text></span><button></button></parley-notice>`;
const edit = (text, target = 1) => ({ type: 'edit', target, text });

/** The first frame of events of these pages: a message of Ada's and one of Grace's, and what then happened. */
function beginning({ clock }, ...happened) {
  const at = new Date(clock.now).toISOString();
  return events({ ...said(1, ada), at }, { ...said(2, grace), at }, ...happened);
}

/** Ada's page in the room. */
function room(store = device(), ...happened) {
  const all = connected(store, 2 + happened.length);
  all.conversation.receive(beginning(all.conversation, ...happened), 0);
  return all;
}

/** Ada's page after the welcome, with its composer, and what a screen reader was told. */
function connected(store, head) {
  const parts = document.createElement('div');
  parts.append(...new DOMParser().parseFromString(HTML, 'text/html').body.children);
  document.body.prepend(parts);
  const conversation = page(store);
  conversation.receive(welcome({ head }), 0);
  const [composer, about, notice] = parts.children;
  about.about = null;
  const spoken = [];
  const typed = [];
  on(document, TYPED, (text) => typed.push(text));
  const screen = { draw() {}, say: (text) => spoken.push(text), dates: { upcoming: (at) => `<${at}>` } };
  const all = { conversation, screen, words: english, drafts: { droppedElsewhere() {} }, pump() {} };
  installGivingBack(all);
  installHeld(all);
  parts.remove();
  const { outbox } = conversation;
  const refused = (frame, refusal) => {
    outbox.add('a draft', frame, 0);
    outbox.next(0);
    outbox.refuse('a draft', refusal);
    emit(document, HELD);
  };
  return { conversation, outbox, composer, about, spoken, typed, refused, notice: () => notice.textContent.trim() };
}

export function an_edit_that_can_never_be_accepted_comes_back_to_the_composer() {
  for (const code of ['no-such-message', 'too-late', 'not-yours', 'unknown-type', 'unreadable']) {
    const { outbox, composer, notice, refused, typed } = room();
    composer.text = 'hello';
    refused(edit('one better'), { code });
    expect([code, composer.text, outbox.items.length]).equals([code, 'one better\nhello', 0]);
    expect([code, notice()]).equals([code, 'page.not-sent.why page.given-back.edit']);
    expect(typed.at(-1)).is('one better\nhello');
  }
}

export function an_edit_that_may_be_accepted_waits_in_the_log() {
  for (const code of ['vetoed', 'changes-full', 'full-moon']) {
    const { outbox, composer, refused, spoken } = room();
    refused(edit('one better'), { code });
    expect([code, composer.text, outbox.items.length]).equals([code, '', 1]);
    expect(spoken).equals(['page.not-sent one better']);
  }
}

export function an_edit_that_waits_comes_back_when_its_message_is_removed() {
  const { conversation, outbox, composer, notice, refused } = room();
  refused(edit('one better'), { code: 'vetoed' });
  expect(outbox.items.length).is(1);
  conversation.receive(events(removed(3, ada, 1)), 0);
  emit(document, HELD);
  expect([outbox.items.length, composer.text, notice()]).equals([0, 'one better', 'page.removed page.given-back.edit']);
}

export function a_refused_edit_of_a_message_that_the_page_has_not_comes_back() {
  const { composer, refused } = room();
  refused(edit('one better', 77), { code: 'vetoed', words: 'Kindly.' });
  expect(composer.text).is('one better');
}

export function words_never_go_into_an_edit_that_is_being_written() {
  const { composer, about, outbox, refused } = room();
  about.about = { name: 'edit', seq: 2 };
  composer.text = 'another edit';
  refused(edit('one better'), { code: 'too-late' });
  expect([composer.text, outbox.items.length]).equals(['another edit', 1]);
  composer.text = '';
  about.about = null;
  emit(document, ABOUT);
  expect([composer.text, outbox.items.length]).equals(['one better', 0]);
}

export function a_refusal_waits_on_the_device_for_the_next_page() {
  const store = device();
  const before = page(store);
  before.receive(welcome({ head: 2 }), 0);
  before.outbox.add('a draft', edit('one better'), 0);
  before.outbox.next(0);
  before.outbox.refuse('a draft', { code: 'too-late' });
  const after = room(store, edited(3, ada, 1, 'as it is'));
  emit(document, HELD);
  expect([after.composer.text, after.outbox.items.length]).equals(['one better', 0]);
}

export function nothing_comes_back_before_the_log_is_here() {
  const store = device();
  const before = room(store);
  before.refused(edit('one better'), { code: 'vetoed' });
  const { conversation, composer, outbox } = connected(store, 2);
  emit(document, HELD);
  expect([composer.text, outbox.items.length]).equals(['', 1]);
  conversation.receive(beginning(conversation), 0);
  emit(document, HELD);
  expect([composer.text, outbox.items.length]).equals(['', 1]);
}

export function a_topic_comes_back_as_it_is_typed_or_is_told() {
  const topic = { type: 'topic', topic: 'Roses' };
  const empty = room();
  empty.refused(topic, { code: 'topic-malformed' });
  expect([empty.composer.text, empty.notice()]).equals(['/topic Roses', 'page.not-sent.why page.given-back']);
  const busy = room();
  busy.composer.text = 'hello';
  busy.refused(topic, { code: 'vetoed', words: 'Kindly.' });
  expect([busy.composer.text, busy.notice()]).equals(['hello', 'Kindly. page.typed']);
}

export function a_refused_name_is_told_and_other_acts_are_only_explained() {
  const named = room();
  named.refused({ type: 'rename', name: 'Grace' }, { code: 'name-taken' });
  expect([named.composer.text, named.notice(), named.outbox.items.length]).equals(['', 'page.not-sent.why page.typed', 0]);
  for (const frame of [{ type: 'remove', target: 1 }, { type: 'react', target: 1, emoji: '🌱', on: true }]) {
    const acted = room();
    acted.refused(frame, { code: 'no-such-message' });
    expect([acted.composer.text, acted.notice(), acted.outbox.items.length]).equals(['', 'page.not-sent.why', 0]);
  }
}

export function a_name_that_is_held_is_told_with_the_time_when_it_is_free() {
  const held = room();
  held.refused({ type: 'rename', name: 'Grace' }, { code: 'name-taken', freeAt: '2026-11-22T14:05:00Z' });
  expect([held.notice(), held.outbox.items.length]).equals(['free at <2026-11-22T14:05:00Z> page.typed', 0]);
}

export function a_refused_message_stays_in_the_log_until_it_is_rewritten() {
  const { composer, outbox, refused } = room();
  refused(say('x'.repeat(9)), { code: 'text-too-long' });
  expect([composer.text, outbox.items.length]).equals(['', 1]);
  emit(document, REWRITE, 'a draft');
  expect([composer.text, outbox.items.length]).equals(['xxxxxxxxx', 0]);
}
