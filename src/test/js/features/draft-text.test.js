import { DraftText, UnsavedEdit } from '/page/features/unsaved-edit.js';
import { DeviceStorage } from '/page/device/device-storage.js';
import { TabStorage } from '/page/device/tab-storage.js';
import { ada, device, events, page, removed, run, welcome } from '../cast.js';
import { expect } from '../expect.js';

/** A composer of a page that is not connected yet, on this device and in this tab. */
function composing(store, tab, text = '') {
  const conversation = page(store);
  const composer = { text, put: (above) => (composer.text = composer.text === '' ? above : `${above}\n${composer.text}`) };
  const written = new TabStorage({ id: 'this tab', fresh: false });
  const draft = new DraftText({ written, composer, early: new DeviceStorage('K7QM4T2X', '', tab) });
  const connects = async () => {
    conversation.receive(welcome(), 0);
    await written.begin(conversation.storage);
    draft.bring();
  };
  return { written, composer, draft, connects };
}

export async function a_text_typed_before_the_connection_survives_a_reload() {
  const tab = device();
  composing(device(), tab).draft.save('half a thou');
  const { composer, written, connects } = composing(device(), tab);
  expect(composer.text).is('half a thou');
  await connects();
  expect([composer.text, written.get('text')]).equals(['half a thou', 'half a thou']);
  expect(Object.keys(tab)).equals([]);
}

export async function a_stored_text_stands_above_what_was_typed_meanwhile() {
  const store = device();
  const before = composing(store, device());
  await before.connects();
  before.draft.save('from before');
  const { composer, written, connects } = composing(store, device());
  composer.text = 'meanwhile';
  await connects();
  expect([composer.text, written.get('text')]).equals(['from before\nmeanwhile', 'from before\nmeanwhile']);
}

export async function a_later_connection_changes_nothing() {
  const { composer, draft, connects } = composing(device(), device());
  await connects();
  draft.save('being written');
  composer.text = '';
  await connects();
  expect(composer.text).is('');
}

/** Ada's page after a reload, in the middle of an edit of message 7, which is then like this. */
async function resumed({ text, epoch = 'first', may = [], answer }, ...happened) {
  const store = device();
  const before = page(store);
  before.receive(welcome(), 0);
  before.storage.set('about', { epoch: 'first', name: 'edit', seq: 7, text });
  const conversation = page(store);
  conversation.receive(welcome({ epoch, head: 20 + happened.length }), 0);
  conversation.receive(events(...run(answer ? 11 : 1, 20, ada), ...happened), 0);
  const back = [];
  const giveBack = (frame, here) => back.push([frame.text, here]);
  const { storage: written } = conversation;
  const edit = new UnsavedEdit({ conversation, written, aside: { about: null }, composer: {}, may: () => may, act() {}, giveBack, fetch: async () => answer });
  await edit.resume();
  return { back, saved: conversation.storage.get('about') };
}

export async function an_edit_that_is_possible_goes_on() {
  const { back } = await resumed({ text: 'half', may: ['edit'] });
  expect(back).equals([]);
}

export async function the_words_of_an_edit_that_is_not_possible_are_given_back_once() {
  const { back, saved } = await resumed({ text: 'half' }, removed(21, ada, 7));
  expect([back, saved]).equals([[['half', true]], null]);
  expect((await resumed({ text: 'half', epoch: 'second' })).back).equals([['half', false]]);
  expect((await resumed({ text: 'half', answer: { status: 200, body: { epoch: 'first', oldest: 11, events: [] } } })).back).equals([['half', true]]);
}

export async function an_edit_without_words_is_dropped_and_one_out_of_reach_kept() {
  expect((await resumed({ text: undefined }, removed(21, ada, 7))).back).equals([]);
  const { back, saved } = await resumed({ text: 'half', answer: { status: 0, body: null } });
  expect([back, saved.text]).equals([[], 'half']);
}
