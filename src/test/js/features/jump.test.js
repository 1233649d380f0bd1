import { Jump } from '/page/features/jump.js';
import { english, events, grace, linus, page, reacted, run, welcome } from '../cast.js';
import { expect } from '../expect.js';

function inALongRoom(answer) {
  const conversation = page();
  conversation.receive(welcome({ head: 300 }), 0);
  conversation.receive(events(...run(201, 300)), 0);
  const went = [];
  const screen = { toMessage: (seq) => went.push(seq), toPlace: ({ seq, top }, marked) => went.push([seq, top, marked]), draw() {}, toNewest: () => went.push('newest') };
  const api = { around: async () => answer };
  const notice = { say: (text) => went.push(text) };
  return { conversation, went, jump: new Jump({ api, code: 'K7QM4T2X', words: english, conversation, screen, notice }) };
}

async function followed(jump, hash, place) {
  history.replaceState(null, '', hash);
  jump.follow(place);
  for (let i = 0; i < 5; i++) await null;
  history.replaceState(null, '', location.pathname);
}

export async function a_fetched_message_includes_its_later_changes() {
  const body = { epoch: 'first', oldest: 1, events: run(70, 169), later: [reacted(250, linus, 120, '🌱'), reacted(251, grace, 120, '🌱')] };
  const { conversation, jump, went } = inALongRoom({ status: 200, body });
  await followed(jump, '#120');
  expect(went).equals([120]);
  expect(conversation.shown(120).reactions.map(({ emoji, people }) => [emoji, people.length])).equals([['🌱', 2]]);
}

export async function a_present_message_is_shown_at_once_and_a_missing_one_is_reported() {
  const { jump, went } = inALongRoom({ status: 0, body: null });
  await followed(jump, '#250');
  await followed(jump, '#120');
  expect(went).equals([250, 'page.jump.failed']);
}

export async function back_leads_to_the_place_where_the_reader_was() {
  const body = { epoch: 'first', oldest: 1, events: run(70, 169), later: [] };
  const { jump, went } = inALongRoom({ status: 200, body });
  await followed(jump, '#250', { seq: 240, top: -12, atBottom: false });
  await followed(jump, location.pathname, { seq: 120, top: 3, atBottom: false });
  await followed(jump, location.pathname, { seq: 290, top: 3, atBottom: true });
  await followed(jump, '#250', { atBottom: true });
  await followed(jump, location.pathname);
  expect(went).equals([[240, -12, 250], [120, 3, null], 'newest', 250, 'newest']);
}
