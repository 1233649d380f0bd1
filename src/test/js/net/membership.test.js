import { Membership } from '/page/net/membership.js';
import { expect } from '../expect.js';

const room = { code: 'K7QM4T2X', title: 'Garden', epoch: 'first', name: 'Ada', charter: 'sealed' };
const answer = (status, body = null) => ({ status, body });

/** A server that answers each call with what is next in its list, and notes the calls. */
function server(answers) {
  const calls = [];
  const reply =
    (name) =>
    (...args) => {
      calls.push([name, ...args].join(' '));
      const all = answers[name];
      return Promise.resolve(all.length > 1 ? all.shift() : all[0]);
    };
  const api = Object.fromEntries(['me', 'room', 'create', 'join'].map((name) => [name, reply(name)]));
  return { calls, membership: new Membership(api, () => Promise.resolve()) };
}

async function asked(answers, of = room) {
  const { calls, membership } = server(answers);
  return { ...(await membership.ask(of)), calls };
}

export async function a_member_connects() {
  expect((await asked({ me: [answer(200)] })).then).is('connect');
}

export async function an_unreachable_server_is_awaited() {
  expect((await asked({ me: [answer(0)] })).then).is('wait');
  const told = await asked({ me: [{ ...answer(503), retryAfterMs: 7_000 }] });
  expect([told.then, told.atLeast]).equals(['wait', 7_000]);
}

export async function a_missing_room_is_restored_under_its_code() {
  const { then, calls } = await asked({ me: [answer(401)], create: [answer(201, {})], join: [answer(201)] });
  expect(then).is('joined');
  expect(calls).equals(['me K7QM4T2X', 'create K7QM4T2X Garden sealed', 'join K7QM4T2X Ada']);
}

const taken = answer(409, { code: 'code-taken' });

export async function a_restored_room_has_another_epoch_and_is_joined() {
  const found = answer(200, { epoch: 'second' });
  const { then } = await asked({ me: [answer(401)], create: [taken], room: [found], join: [answer(201)] });
  expect(then).is('joined');
}

const owned = { ...room, owned: true };

export async function a_room_that_came_back_with_its_owner_is_joined() {
  const made = answer(201, { owned: true });
  expect((await asked({ me: [answer(401)], create: [made], join: [answer(201)] }, owned)).then).is('joined');
  const found = answer(200, { epoch: 'second', owned: true });
  const { then } = await asked({ me: [answer(401)], create: [taken], room: [found], join: [answer(201)] }, owned);
  expect(then).is('joined');
}

export async function a_room_that_lost_its_owner_is_not_joined_without_asking() {
  const made = answer(201, { owned: false });
  const brought = await asked({ me: [answer(401)], create: [made] }, owned);
  expect([brought.then, brought.calls.length]).equals(['plain', 2]);
  const found = answer(200, { epoch: 'second', owned: false });
  expect((await asked({ me: [answer(401)], create: [taken], room: [found] }, owned)).then).is('plain');
}

export async function losing_membership_in_the_same_log_signs_out() {
  const told = await asked({ me: [answer(401)], create: [taken], room: [answer(200, { epoch: 'first' })] });
  expect([told.then, told.why]).equals(['goodbye', 'signed-out']);
}

export async function an_existing_room_is_found_on_a_full_server() {
  const full = answer(503, { code: 'rooms-full' });
  const found = answer(200, { epoch: 'second' });
  const { then } = await asked({ me: [answer(401)], create: [full], room: [found], join: [answer(201)] });
  expect(then).is('joined');
  expect((await asked({ me: [answer(401)], create: [full], room: [answer(404)] })).then).is('wait');
}

export async function another_tab_of_this_browser_may_have_taken_the_name_for_both() {
  const name = answer(409, { code: 'name-taken' });
  const answers = { me: [answer(401), answer(401), answer(200)], create: [answer(201, {})], join: [name] };
  const { then, calls } = await asked(answers);
  expect(then).is('joined');
  expect(calls.filter((call) => call.startsWith('me')).length).is(3);
}

export async function a_name_taken_by_a_stranger_is_lost() {
  const name = answer(409, { code: 'name-taken' });
  const told = await asked({ me: [answer(401)], create: [answer(201, {})], join: [name] });
  expect([told.then, told.why]).equals(['goodbye', 'name-taken']);
}

export async function a_full_room_or_server_is_awaited() {
  const full = await asked({ me: [answer(401)], create: [answer(201, {})], join: [answer(409, { code: 'room-full' })] });
  expect(full.then).is('wait');
  expect((await asked({ me: [answer(401)], create: [answer(503)] })).then).is('wait');
}

export async function without_a_name_no_room_is_restored() {
  const nameless = { ...room, name: undefined };
  const gone = await asked({ me: [answer(401)], room: [answer(404)] }, nameless);
  expect([gone.then, gone.why]).equals(['goodbye', 'gone']);
  const there = await asked({ me: [answer(401)], room: [answer(200)] }, nameless);
  expect([there.then, there.why]).equals(['goodbye', 'signed-out']);
}

export async function somebody_who_is_banned_is_out() {
  const ban = { ...answer(403, { code: 'banned', detail: 'Enough' }), retryAfterMs: 60_000 };
  for (const answers of [{ me: [ban] }, { me: [answer(401)], create: [answer(201, {})], join: [ban] }]) {
    const told = await asked(answers);
    expect([told.then, told.how, told.reason, told.retryAfterMs]).equals(['out', 'banned', 'Enough', 60_000]);
  }
}
