import { Amendments, allowedActs } from '/page/model/amendments.js';
import { Announcements } from '/page/model/announcements.js';
import { Roles, roleKey } from '/page/model/roles.js';
import { rowsOf } from '/page/model/rows.js';
import { ada, appointed, dismissed, events, grace, linus, page, renewed, said, welcome } from '../cast.js';
import { expect } from '../expect.js';

const owner = (who) => ({ ...who, role: 'owner' });
const moderator = (who) => ({ ...who, role: 'moderator' });

function roles(...holders) {
  const made = new Roles();
  made.begin(holders, 2);
  return made;
}

export function roles_are_those_of_the_welcome_and_of_each_event_since() {
  const made = roles(owner(ada));
  expect([ada, grace].map(({ id }) => made.of(id))).equals(['owner', 'member']);
  made.fold(appointed(3, ada, grace, 'moderator'));
  expect(made.of(grace.id)).is('moderator');
  made.fold(appointed(4, ada, grace, 'owner'));
  made.fold(dismissed(5, grace, ada, 'owner'));
  expect(made.holders).equals([owner(grace)]);
  expect(made.isLastOwner(grace.id)).is(true);
}

export function events_already_in_the_list_are_not_applied_twice() {
  const made = roles(owner(ada));
  const { version } = made;
  made.fold(appointed(2, grace, linus, 'owner'));
  expect([made.isLastOwner(ada.id), made.version]).equals([true, version]);
  made.fold(appointed(3, ada, linus, 'owner'));
  expect(made.isLastOwner(ada.id)).is(false);
}

export function a_renewal_is_counted_once_it_has_happened() {
  const made = roles(owner(ada));
  made.fold(renewed(2, ada));
  expect(made.renewals).is(0);
  made.fold(renewed(3, ada));
  expect(made.renewals).is(1);
}

export function the_welcome_counts_more_than_older_events() {
  const conversation = page();
  conversation.receive(welcome({ head: 2, roles: [owner(ada)] }), 0);
  conversation.receive(events(said(1, grace), appointed(2, grace, linus, 'owner')), 0);
  expect(conversation.roles.holders).equals([owner(ada)]);
}

export function a_server_without_roles_makes_everybody_a_member() {
  const made = new Roles();
  made.begin(undefined, 2);
  expect(made.of(ada.id)).is('member');
  expect(made.moderates(ada.id)).is(false);
}

export function each_change_makes_the_version_greater_and_other_events_do_not() {
  const made = roles(owner(ada));
  const { version } = made;
  made.fold(said(3, ada));
  expect(made.version).is(version);
  for (const event of [appointed(4, ada, grace, 'owner'), renewed(5, ada)]) made.fold(event);
  expect(made.version).is(version + 2);
}

/** The acts that the reader Ada has on a message of Grace, and on her own. */
function acts(...holders) {
  const conversation = page();
  conversation.receive(welcome({ head: 2, roles: holders }), 0);
  const at = new Date(conversation.clock.now).toISOString();
  conversation.receive(events({ ...said(1, grace), at }, { ...said(2, ada), at }), 0);
  return [1, 2].map((seq) => allowedActs(conversation, seq).join(' '));
}

export function owners_and_moderators_may_remove_what_others_wrote() {
  expect(acts(owner(grace))).equals(['react reply unread copy', 'react reply edit remove copy']);
  for (const role of [owner, moderator]) expect(acts(role(ada))).equals(['react reply unread remove copy', 'react reply edit remove copy']);
}

export function a_gap_brings_the_roles_along() {
  const conversation = page();
  conversation.receive(welcome({ head: 2, roles: [owner(ada)] }), 0);
  conversation.receive({ type: 'gap', from: 3, to: 9, people: [ada], roles: [owner(grace)] }, 0);
  expect([ada, grace].map(({ id }) => conversation.roles.of(id))).equals(['member', 'owner']);
}

export function each_change_is_one_line_and_a_message_has_its_authors_role() {
  const entries = [said(1, ada), appointed(2, ada, grace, 'moderator'), dismissed(3, ada, grace, 'moderator'), renewed(4, ada)];
  const made = roles(owner(ada));
  const context = { you: linus, pending: [], amendments: new Amendments(), unreadAfter: null, now: 0, roleOf: (id) => made.of(id) };
  const rows = rowsOf(entries, context).filter(({ kind }) => kind !== 'day');
  expect(rows.map(({ kind }) => kind)).equals(['said', 'appointed', 'dismissed', 'renewed']);
  expect(rows[0].role).is('owner');
}

export function the_sentence_says_who_did_it_and_to_whom() {
  expect(roleKey(appointed(1, ada, grace, 'owner'))).is('page.appointed.owner');
  expect(roleKey(appointed(1, grace, grace, 'owner'))).is('page.became.owner');
  expect(roleKey(dismissed(1, ada, grace, 'moderator'))).is('page.dismissed.moderator');
  expect(roleKey(dismissed(1, grace, grace, 'moderator'))).is('page.resigned.moderator');
  expect(roleKey(renewed(1, ada))).is('page.renewed');
}

export function a_change_is_announced() {
  const announcements = new Announcements();
  announcements.add([appointed(1, ada, grace, 'moderator')]);
  const words = { text: (key, { by, who }) => `${key}: ${by}, ${who}` };
  expect(announcements.take(words).map(({ text }) => text)).equals(['page.appointed.moderator: Ada, Grace']);
}

export function a_room_is_owned_while_somebody_owns_it() {
  expect(roles(owner(ada)).owned).is(true);
  expect(roles(moderator(ada)).owned).is(false);
}
