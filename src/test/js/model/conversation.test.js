import { allowedActs } from '/page/model/amendments.js';
import {
  ada,
  appointed,
  blank,
  device,
  edited,
  english,
  events,
  grace,
  joined,
  linus,
  page,
  reacted,
  removed,
  renamed,
  restored,
  run,
  said,
  sanction,
  say,
  topic,
  welcome,
} from '../cast.js';
import { expect } from '../expect.js';

function conversation(first = welcome(), store = device()) {
  const made = page(store);
  made.receive(first, 0);
  return made;
}

const numbers = ({ timeline }) => timeline.entries.map(({ seq }) => seq);

export function a_pending_message_is_replaced_by_its_event() {
  const room = conversation();
  room.outbox.add('draft 1', say('Shall we begin?'), 0);
  room.outbox.next(0);
  expect(room.outbox.items.length).is(1);
  room.receive(events(said(1, ada, 'Shall we begin?')), 0);
  expect(room.outbox.empty).is(true);
  expect(numbers(room)).equals([1]);
}

export function an_event_settles_its_draft_even_after_a_change_of_member() {
  const room = conversation();
  room.outbox.add('draft 1', say('before the restart'), 0);
  room.receive(events(said(2, grace, 'of Grace')), 0);
  expect(room.outbox.items.length).is(1);
  const again = conversation(welcome({ you: linus }));
  again.outbox.add('draft 1', say('before the restart'), 0);
  again.receive(events(said(1, ada, 'before the restart')), 0);
  expect(again.outbox.items.length).is(0);
}

export function a_page_of_history_settles_its_drafts() {
  const room = conversation(welcome({ head: 300, oldest: 1 }));
  room.outbox.add('draft 120', say('long ago'), 0);
  room.receive(events(...run(201, 300)), 0);
  expect(room.outbox.items.length).is(1);
  room.fetched({ epoch: 'first', oldest: 1, events: run(101, 200), later: [] });
  expect(room.outbox.items.length).is(0);
}

export function a_hole_in_the_numbers_is_detected() {
  const room = conversation();
  expect(room.receive(events(said(1, grace)), 0).hole).is(false);
  expect(room.receive(events(said(3, grace)), 0).hole).is(true);
}

export function a_people_list_adds_joins_and_leaves_without_events() {
  const room = conversation(welcome({ people: [ada, linus] }));
  room.receive(events(said(1, ada)), 0);
  expect(room.receive({ type: 'people', head: 1, people: [ada, grace] }, 0).hole).is(false);
  expect(room.people.sorted(ada.id, 'en')).equals([ada, grace]);
  room.receive(events(joined(2, linus)), 0);
  expect(room.people.size).is(3);
}

export function a_beat_reveals_missing_events() {
  const room = conversation();
  room.receive(events(said(1, grace)), 0);
  expect(room.receive({ type: 'beat', head: 1 }, 25_000).hole).is(false);
  expect(room.receive({ type: 'beat', head: 2 }, 25_000).hole).is(true);
}

export function a_beat_that_is_ahead_while_events_still_come_is_no_gap() {
  const room = conversation();
  room.receive(events(said(1, grace)), 24_000);
  expect(room.receive({ type: 'beat', head: 9 }, 25_000).hole).is(false);
  room.receive(events(...run(2, 9)), 26_000);
  expect(room.receive({ type: 'beat', head: 10 }, 50_000).hole).is(true);
}

export function a_room_without_kept_events_is_usable() {
  const fresh = conversation(welcome({ head: 61, oldest: 61 }));
  expect(fresh.caughtUp).is(false);
  const room = conversation(welcome({ head: 61, oldest: 62 }));
  expect(room.caughtUp).is(true);
  expect(room.timeline.position).equals({ epoch: 'first', after: 61 });
  expect(room.receive(events(said(62, grace)), 0).hole).is(false);
}

export function a_gap_before_the_first_event_delays_nothing() {
  const room = conversation(welcome({ head: 61 }));
  room.receive({ type: 'gap', from: 1, to: 61, people: [ada] }, 0);
  expect([room.caughtUp, numbers(room)]).equals([true, []]);
}

export function nothing_is_sent_before_the_history_is_complete() {
  const room = conversation(welcome({ head: 2 }));
  expect(room.caughtUp).is(false);
  room.receive(events(said(1, grace), said(2, grace)), 0);
  expect(room.caughtUp).is(true);
}

export function a_resume_continues_where_it_stopped() {
  const room = conversation();
  room.receive(events(...run(1, 3)), 0);
  room.receive(welcome({ head: 5, resumed: true }), 0);
  const { live } = room.receive(events(...run(3, 5)), 0);
  expect(numbers(room)).equals([1, 2, 3, 4, 5]);
  expect(live.map(({ seq }) => seq)).equals([4, 5]);
  expect(room.restarted).is(false);
}

export function history_is_not_live() {
  const room = conversation(welcome({ head: 2 }));
  expect(room.receive(events(...run(1, 2)), 0).live.length).is(0);
  expect(room.receive(events(said(3, grace)), 0).live.length).is(1);
}

export function another_epoch_means_that_the_server_restarted() {
  const room = conversation();
  room.receive(events(...run(1, 3)), 0);
  expect(room.restarted).is(false);
  room.receive(welcome({ epoch: 'second', head: 1, you: { id: 'm9', name: 'Ada' } }), 0);
  expect(room.restarted).is(true);
  expect(numbers(room)).equals([]);
}

export function pending_messages_survive_a_restart() {
  const room = conversation();
  room.outbox.add('draft 7', say('from the tunnel'), 0);
  room.receive(welcome({ epoch: 'second', you: { id: 'm9', name: 'Ada' } }), 0);
  expect(room.outbox.next(0).item.frame.text).is('from the tunnel');
}

export function a_gap_carries_the_current_people() {
  const room = conversation();
  room.receive(events(said(1, grace)), 0);
  room.receive({ type: 'gap', from: 2, to: 80, people: [ada, linus] }, 0);
  expect(room.people.size).is(2);
  expect(room.receive(events(said(81, linus)), 0).hole).is(false);
}

export function a_repeated_draft_already_present_is_settled() {
  const room = conversation();
  room.receive(events(said(1, grace)), 0);
  room.outbox.add('draft 5', say('again'), 0);
  room.receive({ type: 'posted', draft: 'draft 5', seq: 1 }, 0);
  expect(room.outbox.empty).is(true);
}

export function a_refusal_is_shown_at_its_message() {
  const room = conversation();
  room.outbox.add('draft 5', say('again'), 0);
  room.receive({ type: 'refused', code: 'unknown-type' }, 0);
  expect(room.outbox.items[0].state).is('waiting');
  room.receive({ type: 'refused', draft: 'draft 5', code: 'text-too-long' }, 0);
  expect(room.outbox.items[0].state).is('refused');
}

export function a_rules_explanation_is_shown_at_its_message() {
  const room = conversation();
  room.outbox.add('draft 5', say('rude'), 0);
  room.receive({ type: 'refused', draft: 'draft 5', code: 'vetoed', words: 'Please put it kindly.' }, 0);
  expect(room.outbox.items[0].words).is('Please put it kindly.');
}

export function joins_are_not_announced_in_a_room_over_fifty() {
  const many = Array.from({ length: 51 }, (_, i) => ({ id: `p${i}`, name: `Person ${i}` }));
  const small = conversation();
  expect(small.receive(events(joined(1, grace)), 0).live.length).is(1);
  const big = conversation(welcome({ people: many }));
  expect(big.receive(events(joined(1, grace)), 0).live.length).is(0);
  expect(big.people.size).is(52);
}

export function an_unknown_frame_changes_nothing() {
  const room = conversation();
  expect(room.receive({ type: 'constructor' }, 0)).equals({ hole: false, live: [] });
}

export function unseen_messages_stay_unread_after_a_reload() {
  const store = device();
  const before = conversation(welcome(), store);
  before.receive(events(...run(1, 3)), 0);
  before.storage.set('seen', { epoch: 'first', seq: 1 });
  const after = conversation(welcome({ head: 3 }), store);
  after.receive(events(...run(1, 3)), 0);
  expect([after.unread.count, after.unread.line]).equals([2, 1]);
}

export function a_first_visit_has_nothing_unread() {
  const room = conversation(welcome({ head: 3 }));
  room.receive(events(...run(1, 3)), 0);
  expect(room.unread.count).is(0);
}

export function a_log_that_does_not_know_our_number_is_a_new_one() {
  const room = conversation();
  room.receive(events(...run(1, 3)), 0);
  room.receive(welcome({ head: 1 }), 0);
  expect(room.restarted).is(true);
}

export function a_first_visit_is_no_restart() {
  expect(conversation().restarted).is(false);
  const cutAtOnce = conversation(welcome({ head: 3 }));
  cutAtOnce.receive(welcome({ head: 3 }), 0);
  expect(cutAtOnce.restarted).is(false);
}

export function joins_are_announced_in_a_room_of_fifty() {
  const fifty = Array.from({ length: 50 }, (_, i) => ({ id: `p${i}`, name: `Person ${i}` }));
  expect(conversation(welcome({ people: fifty })).receive(events(joined(1, grace)), 0).live.length).is(1);
}

export function a_posted_message_ends_typing() {
  const room = conversation();
  const typing = { type: 'typing', people: [grace] };
  room.receive(typing, 0);
  room.receive(events(joined(1, linus), said(2, linus)), 0);
  expect(room.typists.parts(english).length > 0).is(true);
  room.receive(events(said(3, grace)), 0);
  expect(room.typists.parts(english).length).is(0);
}

export function a_removed_message_is_forgotten() {
  const room = conversation();
  room.receive(events(said(1, grace, 'a secret'), edited(2, grace, 1, 'the same secret')), 0);
  expect(room.shown(1).text).is('the same secret');
  room.receive(events(removed(3, grace, 1)), 0);
  expect(room.shown(1).removed).is(true);
  expect(JSON.stringify(room.shown(1)).includes('secret')).is(false);
  expect(room.timeline.at(1).text).is('');
}

export function a_message_removed_earlier_is_shown_as_removed() {
  const room = conversation(welcome({ head: 2 }));
  room.receive(events(blank(1, grace), removed(2, grace, 1)), 0);
  expect(room.shown(1).removed).is(true);
}

export function later_changes_apply_to_a_page_of_history() {
  const room = conversation(welcome({ head: 300, oldest: 1 }));
  room.receive(events(...run(201, 300)), 0);
  room.fetched({ epoch: 'first', oldest: 1, events: run(101, 200), later: [reacted(150, linus, 120, '🌱')] });
  expect(room.shown(120).reactions.map(({ emoji }) => emoji)).equals(['🌱']);
}

export function ones_own_rename_is_applied() {
  const store = device();
  const room = conversation(welcome(), store);
  room.outbox.add('draft 9', say('from Ada'), 0);
  room.storage.set('text', 'half a sentence');
  room.receive(events(renamed(1, { id: 'm1', name: 'Countess' }, 'Ada')), 0);
  expect(room.you.name).is('Countess');
  expect(room.people.sorted('m1', 'en').map(({ name }) => name)).equals(['Countess']);
  const after = conversation(welcome({ you: { id: 'm1', name: 'Countess' } }), store);
  expect(after.storage.get('text')).is('half a sentence');
  expect(after.outbox.items.map(({ draft }) => draft)).equals(['draft 9']);
}

export function a_name_changed_in_another_tab_is_adopted() {
  const room = conversation();
  room.outbox.add('draft 9', say('from Ada'), 0);
  room.receive(welcome({ resumed: true, you: { id: 'm1', name: 'Countess' } }), 0);
  expect(room.outbox.items.map(({ draft }) => draft)).equals(['draft 9']);
}

export function an_outdated_name_is_not_adopted() {
  const room = conversation(welcome({ head: 2, you: { id: 'm1', name: 'Lovelace' } }));
  room.receive(events(renamed(1, { id: 'm1', name: 'Countess' }, 'Ada'), said(2, grace)), 0);
  expect(room.you.name).is('Lovelace');
}

export function the_newest_topic_counts() {
  const room = conversation(welcome({ head: 2, room: { code: 'K7QM4T2X', title: 'Garden', topic: 'Roses' } }));
  room.receive(events(topic(1, grace, 'Weeds'), topic(2, grace, 'Roses')), 0);
  expect(room.room.topic).is('Roses');
  room.receive(events(topic(3, grace, 'Tulips')), 0);
  expect(room.room.topic).is('Tulips');
}

export function another_log_has_no_amendments() {
  const room = conversation();
  room.receive(events(said(1, grace), removed(2, grace, 1)), 0);
  room.receive(welcome({ epoch: 'second' }), 0);
  room.receive(events(said(1, linus, 'new')), 0);
  expect(room.shown(1).text).is('new');
}

export function a_mention_of_the_reader_is_counted_separately() {
  const room = conversation();
  room.receive(events(joined(1, grace), said(2, grace, 'hello'), said(3, grace, '@Ada, hello')), 0);
  expect([room.unread.count, room.unread.mentions]).equals([2, 1]);
  expect(room.mentionsMe(said(4, room.you, '@Ada'))).is(false);
}

export function messages_of_ignored_members_are_not_counted() {
  const room = conversation();
  room.ignored = { has: ({ id }) => id === grace.id };
  room.receive(events(said(1, grace, '@Ada'), said(2, linus)), 0);
  expect([room.unread.count, room.unread.mentions]).equals([1, 0]);
}

export function unread_counting_restarts_where_the_reader_marked_it() {
  const room = conversation();
  room.attentive = true;
  room.receive(events(said(1, grace), said(2, grace, '@Ada'), said(3, room.you), said(4, linus)), 0);
  expect(room.unread.count).is(0);
  room.holdFrom(2);
  expect([room.unread.count, room.unread.mentions, room.unread.line]).equals([2, 1, 1]);
}

/** What the page shows of these messages. */
const texts = (room, ...seqs) => seqs.map((seq) => room.shown(seq).text);

export function all_messages_of_a_member_are_forgotten_at_once_and_come_back() {
  const room = conversation();
  room.receive(events(said(1, linus, 'rude'), said(2, grace, 'hello'), said(3, linus, 'ruder')), 0);
  expect([texts(room, 1, 2, 3), room.messagesOf(linus.id).length]).equals([['rude', 'hello', 'ruder'], 2]);
  expect(room.unread.count).is(3);
  room.receive(events(sanction(4, 'cleared', ada, linus, { count: 2 })), 0);
  expect([texts(room, 1, 2, 3), room.messagesOf(linus.id).length, room.unread.count]).equals([['', 'hello', ''], 0, 1]);
  expect(room.timeline.at(1).text).is('');
  room.receive(events(restored(5, ada, 1, 'rude'), restored(6, ada, 3, 'ruder', { act: true })), 0);
  expect(texts(room, 1, 2, 3)).equals(['rude', 'hello', 'ruder']);
  expect([room.timeline.at(3).kind, room.timeline.at(3).act]).equals(['said', true]);
}

export function a_message_that_came_back_is_one_also_for_a_page_that_came_later() {
  const room = conversation(welcome({ head: 300, oldest: 1 }));
  room.receive(events(...run(201, 299), restored(300, grace, 120, 'as it was', { replyTo: 7 })), 0);
  room.fetched({ epoch: 'first', oldest: 1, events: run(101, 200).map((event) => (event.seq === 120 ? blank(120, grace) : event)) });
  expect([texts(room, 120), room.timeline.at(120).replyTo]).equals([['as it was'], 7]);
  expect(allowedActs(room, 120).includes('reply')).is(true);
}

export function an_older_page_does_not_remove_what_came_back() {
  const room = conversation();
  room.receive(events(said(1, grace, 'one'), removed(2, grace, 1), restored(3, grace, 1, 'one')), 0);
  room.learn({ epoch: 'first', events: [blank(1, grace), removed(2, grace, 1)] });
  expect([texts(room, 1), room.timeline.at(1).text]).equals([['one'], 'one']);
}

export function the_charter_may_be_another_after_each_change_of_roles_or_sanctions() {
  const room = conversation();
  const versions = [said(1, grace), appointed(2, ada, grace, 'owner'), sanction(3, 'banned', ada, linus), sanction(4, 'unbanned', ada, linus)].map((event) => {
    room.receive(events(event), 0);
    return room.charterVersion;
  });
  expect(versions.map((version) => version - versions[0])).equals([0, 1, 3, 4]);
}
