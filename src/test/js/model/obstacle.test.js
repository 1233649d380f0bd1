import { allowedActs, obstacle } from '/page/model/amendments.js';
import { typed, wanted } from '/page/model/commands.js';
import { ada, events, grace, linus, page, reacted, removed, said, welcome } from '../cast.js';
import { expect } from '../expect.js';

const HOUR = 3_600_000;

/** Ada's page, with a message of hers and one of Grace's, this many hours ago, and what happened to them. */
function room({ hours = 0, limits = {} } = {}, ...happened) {
  const conversation = page();
  const { limits: usual } = welcome();
  conversation.receive(welcome({ head: 2 + happened.length, limits: { ...usual, ...limits } }), 0);
  const at = new Date(conversation.clock.now - hours * HOUR).toISOString();
  conversation.receive(events({ ...said(1, ada), at }, { ...said(2, grace), at }, ...happened), 0);
  return conversation;
}

export function an_allowed_act_has_no_obstacle() {
  for (const act of allowedActs(room(), 1)) expect([act, obstacle(room(), 1, act)]).equals([act, null]);
  expect(obstacle(room({ hours: 23 }), 1, 'edit')).is(null);
}

export function an_act_that_is_not_possible_says_why() {
  expect(obstacle(room({ hours: 25 }), 1, 'edit')).is('refused.too-late');
  expect(obstacle(room(), 2, 'edit')).is('refused.not-yours');
  expect(obstacle(room(), 9, 'edit')).is('refused.no-such-message');
  for (const act of ['edit', 'remove', 'reply', 'react', 'copy']) expect([act, obstacle(room({}, removed(3, ada, 1)), 1, act)]).equals([act, 'page.removed']);
}

export function a_full_set_of_reactions_takes_no_other() {
  const two = [reacted(3, ada, 1, '🌱'), reacted(4, linus, 1, '👍')];
  expect(allowedActs(room({ limits: { reactions: 3 } }, ...two), 1).includes('react')).is(true);
  const full = room({ limits: { reactions: 2 } }, ...two);
  expect(allowedActs(full, 1).includes('react')).is(false);
  expect(obstacle(full, 1, 'react')).is('refused.too-many-reactions');
}

export function the_words_of_a_command_typed_again_mean_the_same() {
  for (const text of ['words', '/me waves', '//me', '/topic Roses', '/topic', '/', 'a /b', '//', '/leave', '//leave']) {
    const { frame } = wanted(text);
    if (frame) expect([text, wanted(typed(frame)).frame]).equals([text, frame]);
  }
}

export function the_words_of_an_edit_become_a_message() {
  for (const text of ['words', '/leave', '/me waves'])
    expect(wanted(typed({ type: 'edit', target: 1, text })).frame).equals({ type: 'say', text });
}

export function a_command_with_nothing_to_see_is_missing_its_words() {
  expect(wanted('/me \u200b')).equals({ missing: 'me' });
  expect(wanted('/nick \u3164')).equals({ missing: 'nick' });
  expect(wanted('/topic \u200b').frame).equals({ type: 'topic', topic: '' });
}
