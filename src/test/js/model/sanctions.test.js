import { allowedActs, obstacle } from '/page/model/amendments.js';
import { Announcements } from '/page/model/announcements.js';
import { Roles } from '/page/model/roles.js';
import { rowsOf } from '/page/model/rows.js';
import { Sanctions, muteSentence, sanctionParts } from '/page/model/sanctions.js';
import { Words, plain } from '/page/model/words.js';
import { Amendments } from '/page/model/amendments.js';
import { ada, appointed, events, grace, left, linus, minutes, page, renamed, said, sanction, welcome } from '../cast.js';
import { expect } from '../expect.js';

const stamp = (minute) => new Date(minutes(minute)).toISOString();
const holder = (who, role) => ({ ...who, role });

function sanctions(...muted) {
  const made = new Sanctions();
  made.begin(muted, 2);
  return made;
}

export function mutes_are_those_of_the_welcome_and_of_each_event_since() {
  const made = sanctions(linus, { ...grace, until: stamp(10) });
  const until = (who, minute = 0) => made.mutedUntil(who.id, minutes(minute));
  expect([until(linus), until(grace), until(ada)]).equals([Infinity, minutes(10), null]);
  made.fold(sanction(3, 'unmuted', ada, linus));
  made.fold(sanction(4, 'muted', ada, grace, { until: stamp(1) }));
  expect([until(linus), until(grace), until(grace, 1)]).equals([null, minutes(1), null]);
}

export function events_already_in_the_list_are_not_applied_twice() {
  const made = sanctions(linus);
  made.fold(sanction(2, 'unmuted', ada, linus));
  expect([made.mutedUntil(linus.id, 0), made.changes]).equals([Infinity, 0]);
  made.fold(sanction(3, 'unmuted', ada, linus));
  expect([made.mutedUntil(linus.id, 0), made.changes]).equals([null, 1]);
}

export function an_appointment_ends_a_mute() {
  const made = sanctions(linus);
  made.fold(appointed(3, ada, linus, 'moderator'));
  expect(made.mutedUntil(linus.id, 0)).is(null);
}

export function a_mute_that_is_over_is_forgotten() {
  const made = sanctions({ ...linus, until: stamp(1) }, { ...grace, until: stamp(5) }, ada);
  expect(made.nextEnd).is(minutes(1));
  expect(made.expire(minutes(0))).is(false);
  expect(made.expire(minutes(1))).is(true);
  expect(made.nextEnd).is(minutes(5));
}

export function a_server_without_mutes_mutes_nobody() {
  const made = new Sanctions();
  made.begin(undefined, 2);
  expect([made.mutedUntil(linus.id, 0), made.nextEnd]).equals([null, Infinity]);
}

export function a_gap_brings_the_mutes_along() {
  const conversation = page();
  conversation.receive(welcome({ head: 2, muted: [ada] }), 0);
  expect(conversation.mutedUntil).is(Infinity);
  conversation.receive({ type: 'gap', from: 3, to: 9, people: [ada], roles: [], muted: [linus] }, 0);
  expect([conversation.mutedUntil, conversation.sanctions.mutedUntil(linus.id, 0)]).equals([null, Infinity]);
}

export function a_ban_ends_a_role_and_a_holder_has_the_name_of_now() {
  const roles = new Roles();
  roles.begin([holder(grace, 'moderator'), holder(linus, 'moderator')], 2);
  const ada2 = { ...linus, name: 'Torvalds' };
  roles.fold(renamed(3, ada2, 'Linus'));
  expect(roles.holders.map(({ name, role }) => `${name} ${role}`)).equals(['Grace moderator', 'Torvalds moderator']);
  const { version } = roles;
  roles.fold(renamed(4, ada, 'Countess'));
  expect(roles.version).is(version);
  roles.fold(sanction(5, 'banned', ada, grace));
  expect(roles.holders.map(({ id }) => id)).equals([linus.id]);
}

export function only_a_higher_role_moderates() {
  const roles = new Roles();
  roles.begin([holder(ada, 'owner'), holder(grace, 'moderator')], 2);
  const over = (one, others) => others.map((other) => roles.outranks(one.id, other.id));
  expect(over(ada, [ada, grace, linus])).equals([false, true, true]);
  expect(over(grace, [ada, grace, linus])).equals([false, false, true]);
  expect(over(linus, [ada, grace, linus])).equals([false, false, false]);
}

/** What Ada may do with a message of Linus, and with her own. */
function acts({ people = [ada, linus], ...more }) {
  const conversation = page();
  conversation.receive(welcome({ head: 2, people, ...more }), 0);
  const at = new Date(conversation.clock.now).toISOString();
  conversation.receive(events({ ...said(1, linus), at }, { ...said(2, ada), at }), 0);
  return { conversation, both: [1, 2].map((seq) => allowedActs(conversation, seq).join(' ')) };
}

export function the_author_of_a_message_is_moderated_from_it_while_they_are_here() {
  const owns = { roles: [holder(ada, 'owner')] };
  expect(acts(owns).both).equals(['react reply unread remove moderate copy', 'react reply edit remove copy']);
  expect(acts({ people: [ada], ...owns }).both[0]).is('react reply unread remove copy');
  expect(acts({ roles: [holder(linus, 'owner')] }).both[0]).is('react reply unread copy');
}

export function somebody_who_is_muted_can_only_remove_their_own() {
  const { conversation, both } = acts({ muted: [ada] });
  expect(both).equals(['unread copy', 'remove copy']);
  expect(['react', 'edit', 'remove'].map((name) => obstacle(conversation, 2, name))).equals(['refused.muted', 'refused.muted', null]);
}

const english = new Words(
  {
    'page.sanction.muted': '{by} muted {who} until unmuted',
    'page.sanction.muted.for': '{by} muted {who} for {time}',
    'page.sanction.banned.for': '{by} banned {who} for {time}',
    'page.sanction.cleared.one': '{n} of {who}',
    'page.sanction.cleared.other': '{by} removed {n} messages from {who}',
    'page.muted': 'muted',
    'page.muted.until': 'muted until {time}',
  },
  'en',
);

export function a_sentence_says_who_did_what_to_whom_and_for_how_long() {
  const told = (kind, more) => plain(sanctionParts(sanction(60, kind, ada, linus, more), english));
  expect(told('muted')).is('Ada muted Linus until unmuted');
  expect(told('muted', { until: stamp(11) })).is('Ada muted Linus for 10 minutes');
  expect(told('banned', { until: stamp(1441) })).is('Ada banned Linus for 1 day');
  expect(told('cleared', { count: 12 })).is('Ada removed 12 messages from Linus');
}

export function a_mute_is_told_with_its_end() {
  const now = { words: english, dates: { upcoming: (at) => `<${at}>` }, now: 0 };
  expect([muteSentence(Infinity, now), muteSentence(5, now)]).equals(['muted', 'muted until <5>']);
}

export function each_act_is_a_line_and_who_was_put_out_did_not_leave_as_well() {
  const happened = [said(1, linus), sanction(2, 'banned', ada, linus), left(3, linus), sanction(4, 'cleared', ada, linus, { count: 1 }), left(5, grace)];
  const context = { you: ada, pending: [], amendments: new Amendments(), unreadAfter: null, now: 0 };
  const rows = rowsOf(happened, context).filter(({ kind }) => kind !== 'day');
  expect(rows.map(({ kind }) => kind)).equals(['said', 'banned', 'cleared', 'comings']);
}

export function an_act_is_announced() {
  const announcements = new Announcements();
  announcements.add([sanction(60, 'muted', ada, linus)]);
  expect(announcements.take(english).map(({ text }) => text)).equals(['Ada muted Linus until unmuted']);
}
