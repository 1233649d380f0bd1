import { UnsavedEdit } from '/page/features/unsaved-edit.js';
import { ada, device, events, grace, page, removed, run, said, welcome } from '../cast.js';
import { expect } from '../expect.js';

/** A page of Ada's on this device, with what the server has of message 7 if the page has not. */
function pageOf(store, { first = 1, epoch = 'first', around = [], status = 200 } = {}) {
  const conversation = page(store);
  conversation.receive(welcome({ epoch, head: 20 }), 0);
  conversation.receive(events(...run(first, 20)), 0);
  const aside = { about: null };
  const composer = { text: '' };
  const done = [];
  const given = [];
  const giveBack = ({ text }) => given.push(text);
  const may = (seq) => (conversation.timeline.at(seq) && !conversation.amendments.of(seq).removed ? ['reply', 'edit'] : []);
  const act = ({ name, seq }) => {
    done.push(`${name} ${seq}`);
    aside.about = { name, seq };
    if (name === 'edit') composer.text = `message ${seq}`;
    unsavedEdit.save();
  };
  const fetch = async () => ({ status, body: { epoch, oldest: 1, events: [said(7, ada)], later: around } });
  const { storage: written } = conversation;
  const unsavedEdit = new UnsavedEdit({ conversation, written, aside, composer, may, act, giveBack, fetch });
  const stored = (key) => written.get(key);
  return { aside, composer, done, given, unsavedEdit, stored };
}

function interrupted(about, text) {
  const store = device();
  const { aside, unsavedEdit } = pageOf(store);
  aside.about = about;
  unsavedEdit.save(text);
  return store;
}

export async function an_edit_survives_a_reload_with_its_text() {
  const store = interrupted({ name: 'edit', seq: 7 }, 'half a thou');
  for (const reload of ['first', 'second']) {
    const { composer, done, unsavedEdit } = pageOf(store);
    await unsavedEdit.resume();
    expect([reload, done, composer.text]).equals([reload, ['edit 7'], 'half a thou']);
  }
}

export async function an_edit_without_text_begins_with_the_message() {
  const { composer, unsavedEdit } = pageOf(interrupted({ name: 'edit', seq: 7 }));
  await unsavedEdit.resume();
  expect(composer.text).is('message 7');
}

export async function a_reply_survives_and_leaves_its_text_to_the_draft() {
  const { composer, done, unsavedEdit } = pageOf(interrupted({ name: 'reply', seq: 7 }));
  composer.text = 'the draft';
  await unsavedEdit.resume();
  expect([done, composer.text]).equals([['reply 7'], 'the draft']);
}

export async function a_sent_or_cancelled_edit_is_over() {
  const store = interrupted({ name: 'reply', seq: 7 });
  pageOf(store).unsavedEdit.save();
  const { done, unsavedEdit } = pageOf(store);
  await unsavedEdit.resume();
  expect(done).equals([]);
}

export async function a_missing_message_is_fetched_and_a_removed_one_dropped() {
  const store = interrupted({ name: 'reply', seq: 7 });
  const { done, unsavedEdit } = pageOf(store, { first: 11 });
  await unsavedEdit.resume();
  expect(done).equals(['reply 7']);
  const later = pageOf(store, { first: 11, around: [removed(12, grace, 7)] });
  await later.unsavedEdit.resume();
  expect(later.done).equals([]);
}

export async function in_another_log_the_number_is_another_message() {
  const { done, unsavedEdit } = pageOf(interrupted({ name: 'edit', seq: 7 }, 'half'), { epoch: 'second' });
  await unsavedEdit.resume();
  expect(done).equals([]);
}

export async function the_words_typed_for_a_removed_message_are_given_back_and_its_copy_goes() {
  const store = interrupted({ name: 'edit', seq: 7 }, 'my new password');
  const { done, given, unsavedEdit, stored } = pageOf(store, { first: 11, around: [removed(12, ada, 7)] });
  await unsavedEdit.resume();
  expect([done, given, stored('about')]).equals([[], ['my new password'], null]);
}

export async function an_edit_waits_while_its_message_cannot_be_fetched() {
  const store = interrupted({ name: 'edit', seq: 7 }, 'half');
  const { done, unsavedEdit, stored } = pageOf(store, { first: 11, status: 0 });
  await unsavedEdit.resume();
  expect([done, stored('about').text]).equals([[], 'half']);
}

export async function an_edit_of_another_log_gives_its_words_back() {
  const store = interrupted({ name: 'edit', seq: 7 }, 'half');
  const { done, given, unsavedEdit, stored } = pageOf(store, { epoch: 'second' });
  await unsavedEdit.resume();
  expect([done, given, stored('about')]).equals([[], ['half'], null]);
}
