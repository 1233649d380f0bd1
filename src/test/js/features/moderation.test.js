import '/page/elements/notice.js';
import { install } from '/page/features/moderation.js';
import { ACT, HELD, MODERATE, emit } from '/page/events.js';
import { Words } from '/page/model/words.js';
import { ada, dismissed, events, linus, page, said, sanction, welcome } from '../cast.js';
import { expect } from '../expect.js';

const HTML = `<dialog id="moderate-dialog"><h2 tabindex="-1" data-title></h2><form method="dialog"><div data-muted><span data-mute></span><button value="unmute">Unmute</button></div>
  <button value="mute 60" data-time></button><button value="mute">For good</button>
  <input id="moderate-reason"><button value="kick">Out</button><button value="ban 600" data-time></button><button value="ban">Ban</button>
  <label data-messages><input type="checkbox" data-all><span data-count></span></label>
  <div data-network hidden><label><input type="checkbox"></label><span data-here></span></div><p data-said></p><button value="">Cancel</button></form></dialog>`;
const words = new Words(
  {
    'page.moderate.who': 'Moderate {who}',
    'page.moderate.messages.other': '{n} messages',
    'page.moderate.network.nobody': 'nobody',
    'page.moderate.network.here.one': 'one more',
  },
  'en',
);

/** Ada, who owns the room with Linus and two messages of his; what her page sent, and where the focus went. */
function room(network = async () => ({ status: 404, body: null })) {
  document.body.replaceChildren(...new DOMParser().parseFromString(HTML, 'text/html').body.childNodes);
  const dialog = document.querySelector('dialog');
  const conversation = page();
  conversation.receive(welcome({ head: 2, people: [ada, linus], roles: [{ ...ada, role: 'owner' }] }), 0);
  conversation.receive(events(said(1, linus), said(2, linus)), 0);
  const [sent, focused] = [[], []];
  const screen = { focusOn: (seq) => focused.push(seq), dates: { upcoming: () => '14:05' } };
  install({ api: { network }, code: 'K7QM4T2X', conversation, words, screen, send: (frame) => sent.push(frame) });
  const closed = () => new Promise((resolve) => dialog.addEventListener('close', () => setTimeout(resolve), { once: true }));
  const presses = async (value) => {
    const done = closed();
    dialog.querySelector(`button[value="${value}"]`).click();
    await done;
    return sent.at(-1);
  };
  const receive = (event) => {
    conversation.receive(events(event), 0);
    emit(document, HELD);
  };
  return { dialog, sent, focused, presses, receive, opens: () => emit(document, MODERATE, linus), part: (name) => dialog.querySelector(`[data-${name}]`) };
}

export async function each_button_is_one_act() {
  const { opens, presses, dialog } = room();
  for (const [value, frame] of [
    ['mute 60', { type: 'mute', member: 'm3', seconds: 60 }],
    ['mute', { type: 'mute', member: 'm3' }],
    ['kick', { type: 'kick', member: 'm3' }],
    ['ban 600', { type: 'ban', member: 'm3', seconds: 600 }],
    ['ban', { type: 'ban', member: 'm3' }],
  ]) {
    opens();
    expect(await presses(value)).equals(frame);
  }
  opens();
  await presses('');
  expect(dialog.open).is(false);
}

export async function a_reason_goes_along_with_a_removal_only_and_on_one_line() {
  const { opens, presses, dialog } = room();
  const field = dialog.querySelector('#moderate-reason');
  opens();
  field.value = '  Please\tcalm   down ';
  expect(await presses('kick')).equals({ type: 'kick', member: 'm3', reason: 'Please calm down' });
  opens();
  expect(field.value).is('');
  field.value = 'Please';
  expect(await presses('mute 60')).equals({ type: 'mute', member: 'm3', seconds: 60 });
}

export async function their_messages_are_counted_and_go_along_with_a_ban() {
  const { opens, presses, part } = room();
  opens();
  expect([part('messages').hidden, part('count').textContent, part('all').checked]).equals([false, '2 messages', false]);
  part('all').checked = true;
  expect(await presses('ban')).equals({ type: 'ban', member: 'm3', messages: true });
  opens();
  expect(part('all').checked).is(false);
  await presses('');
}

/** An answer about a network. */
const offered = (here) => ({ status: 200, body: { here, offered: true } });
const turn = () => new Promise((resolve) => setTimeout(resolve));

export async function their_network_is_banned_with_them_if_the_server_offers_it() {
  const asked = [];
  const { opens, presses, part } = room(async (code, member) => asked.push([code, member]) && offered(asked.length - 1));
  const box = () => part('network').querySelector('input');
  opens();
  expect(part('network').hidden).is(true);
  await turn();
  expect([part('network').hidden, part('here').textContent, box().checked]).equals([false, 'nobody', false]);
  expect(await presses('ban')).equals({ type: 'ban', member: 'm3' });
  opens();
  await turn();
  expect(part('here').textContent).is('one more');
  box().click();
  expect(await presses('ban 600')).equals({ type: 'ban', member: 'm3', seconds: 600, network: true });
  expect(asked).equals([['K7QM4T2X', 'm3'], ['K7QM4T2X', 'm3']]);
}

export async function a_choice_of_the_last_time_is_gone_and_nothing_else_has_a_network() {
  const { opens, presses, part } = room(async () => offered(0));
  for (const value of ['kick', 'mute 60']) {
    opens();
    await turn();
    const box = part('network').querySelector('input');
    expect(box.checked).is(false);
    box.click();
    expect((await presses(value)).network).is(undefined);
  }
}

export async function without_an_offer_there_is_no_choice() {
  for (const answer of [{ status: 200, body: { here: 0, offered: false } }, { status: 403, body: null }, { status: 0, body: null }]) {
    const { opens, presses, part } = room(async () => answer);
    opens();
    await turn();
    expect([part('network').hidden, part('here').textContent]).equals([true, '']);
    expect(await presses('ban')).equals({ type: 'ban', member: 'm3' });
  }
}

export async function an_answer_about_somebody_else_comes_too_late() {
  const answers = [];
  const { opens, part, presses } = room(() => new Promise((resolve) => answers.push(resolve)));
  opens();
  await presses('');
  opens();
  answers[1]({ status: 200, body: { here: 0, offered: false } });
  answers[0](offered(0));
  await turn();
  expect(part('network').hidden).is(true);
  await presses('');
}

export async function somebody_who_is_muted_can_be_unmuted() {
  const { opens, presses, part, receive } = room();
  opens();
  expect(part('muted').hidden).is(true);
  receive(sanction(3, 'muted', ada, linus));
  expect([part('muted').hidden, part('mute').textContent]).equals([false, 'page.moderate.muted']);
  expect(await presses('unmute')).equals({ type: 'unmute', member: 'm3' });
}

export async function from_a_message_the_focus_goes_back_to_it() {
  const { presses, focused } = room();
  emit(document, ACT, { name: 'moderate', seq: 2 });
  await presses('kick');
  expect(focused).equals([2]);
}

export async function who_lost_their_role_can_do_nothing_more() {
  const { opens, receive, dialog, sent } = room();
  opens();
  receive(dismissed(3, linus, ada, 'owner'));
  expect([dialog.open, sent.length]).equals([false, 0]);
}

export function enter_in_the_reason_presses_nothing() {
  const { dialog } = room();
  const event = new KeyboardEvent('keydown', { key: 'Enter', cancelable: true });
  dialog.querySelector('#moderate-reason').dispatchEvent(event);
  expect(event.defaultPrevented).is(true);
}
