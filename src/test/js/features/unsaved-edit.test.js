import { UnsavedEdit } from '/page/features/unsaved-edit.js';
import { ada, device, events, grace, page, removed, run, said, welcome } from '../cast.js';
import { expect } from '../expect.js';

/** A page of Ada's on this device, with what the server has of message 7 if the page has not. */
function pageOf(store, { first = 1, epoch = 'first', around = [] } = {}) {
  const conversation = page(store);
  conversation.receive(welcome({ epoch, head: 20 }), 0);
  conversation.receive(events(...run(first, 20)), 0);
  const aside = { about: null };
  const composer = { text: '' };
  const done = [];
  const may = (seq) => (conversation.timeline.at(seq) && !conversation.amendments.of(seq).removed ? ['reply', 'edit'] : []);
  const act = ({ name, seq }) => {
    done.push(`${name} ${seq}`);
    aside.about = { name, seq };
    if (name === 'edit') composer.text = `message ${seq}`;
    unsavedEdit.save();
  };
  const fetch = async () => ({ status: 200, body: { epoch, oldest: 1, events: [said(7, ada)], later: around } });
  const { storage: written } = conversation;
  const unsavedEdit = new UnsavedEdit({ conversation, written, aside, composer, may, act, fetch });
  return { aside, composer, done, unsavedEdit };
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
