import { become, Amendments } from '/page/model/amendments.js';
import { ada, blank, edited, grace, linus, reacted, removed, restored, said, sanction } from '../cast.js';
import { expect } from '../expect.js';

const message = said(1, grace, 'one');

function after(...events) {
  const amendments = new Amendments();
  events.forEach((event) => amendments.take(event));
  return amendments;
}

const shown = (amendments, waiting = []) => become(message, amendments.of(1), waiting, ada);
const under = (amendments) => amendments.of(1).reactions.map(({ emoji, people }) => [emoji, people.map(({ name }) => name)]);

export function the_newest_edit_wins_in_any_order() {
  const edits = [edited(2, grace, 1, 'two'), edited(3, grace, 1, 'three'), edited(4, grace, 1, 'four')];
  for (const events of [edits, [...edits].reverse(), [edits[2], edits[0], edits[2], edits[1]]]) {
    const { text, earlier } = shown(after(...events));
    expect([text, earlier.map((one) => one.text)]).equals(['four', ['one', 'two', 'three']]);
  }
}

export function an_unchanged_message_is_shown_as_sent() {
  const { text, earlier, reactions, removed: gone, state } = shown(after());
  expect([text, earlier, reactions, gone, state]).equals(['one', [], [], false, 'sent']);
}

export function reactions_are_counted_in_order_of_arrival() {
  const amendments = after(reacted(2, grace, 1, '🌱'), reacted(3, linus, 1, '👍'), reacted(4, linus, 1, '🌱'));
  expect(under(amendments)).equals([
    ['🌱', ['Grace', 'Linus']],
    ['👍', ['Linus']],
  ]);
}

export function the_newest_reaction_of_a_member_wins_in_any_order() {
  const on = reacted(2, grace, 1, '🌱');
  const off = reacted(3, grace, 1, '🌱', false);
  expect(under(after(on, off))).equals([]);
  expect(under(after(off, on, off))).equals([]);
  expect(under(after(off, on, reacted(4, grace, 1, '🌱')))).equals([['🌱', ['Grace']]]);
}

export function a_removed_message_shows_nothing() {
  const amendments = after(edited(2, grace, 1, 'two'), reacted(3, linus, 1, '🌱'), removed(4, grace, 1));
  const { text, earlier, reactions, removed: gone } = shown(amendments);
  expect([text, earlier, reactions, gone]).equals(['', [], [], true]);
  expect(shown(after(blank(1, grace))).removed).is(true);
}

export function a_blanked_edit_removes_nothing() {
  expect(shown(after(blank(2, grace, 1))).removed).is(false);
}

export function ones_own_reaction_is_shown_before_it_is_posted() {
  const going = (on, state = 'sent') => [{ draft: 'd', state, frame: { type: 'react', target: 1, emoji: '🌱', on } }];
  const people = (amendments, waiting) => shown(amendments, waiting).reactions.map((one) => [one.people.length, one.mine]);
  expect(people(after(), going(true))).equals([[1, true]]);
  expect(people(after(reacted(2, grace, 1, '🌱')), going(true))).equals([[2, true]]);
  expect(people(after(reacted(2, ada, 1, '🌱')), going(true))).equals([[1, true]]);
  expect(people(after(reacted(2, ada, 1, '🌱')), going(false))).equals([]);
  expect(people(after(), going(true, 'refused'))).equals([]);
}

export function a_message_being_removed_is_pending() {
  const going = [{ draft: 'd', state: 'sent', frame: { type: 'remove', target: 1 } }];
  expect(shown(after(), going).state).is('sending');
}

export function another_log_begins_empty() {
  const amendments = after(removed(2, grace, 1));
  amendments.clear();
  expect(amendments.of(1).removed).is(false);
}

/** Each order of the events. */
const orders = ([first, ...rest]) =>
  first === undefined ? [[]] : orders(rest).flatMap((order) => [...order, null].map((_, i) => order.toSpliced(i, 0, first)));

export function a_removed_message_comes_back_with_its_latest_text_in_any_order() {
  const all = [edited(2, grace, 1, 'two'), removed(3, grace, 1), restored(4, grace, 1, 'two'), edited(5, grace, 1, 'three')];
  for (const events of orders(all)) {
    const { text, earlier, removed: gone } = shown(after(...events));
    expect([text, earlier.map((one) => one.text), gone]).equals(['three', ['two'], false]);
  }
}

export function what_came_back_can_be_removed_again_in_any_order() {
  for (const events of orders([removed(3, grace, 1), restored(4, grace, 1, 'one'), removed(5, grace, 1), message])) {
    const { text, removed: gone } = shown(after(...events));
    expect([text, gone]).equals(['', true]);
  }
}

export function a_blank_is_filled_by_a_restoration_in_any_order() {
  for (const events of orders([blank(1, grace), restored(4, grace, 1, 'one')])) {
    const { text, removed: gone } = become(blank(1, grace), after(...events).of(1), [], ada);
    expect([text, gone]).equals(['one', false]);
  }
}

export function all_earlier_messages_of_a_member_are_removed_in_any_order() {
  const all = [message, said(2, linus), sanction(3, 'cleared', ada, grace, { count: 1 }), said(4, grace)];
  for (const events of orders(all)) {
    const amendments = after(...events);
    expect([1, 2, 4].map((seq) => amendments.of(seq).removed)).equals([true, false, false]);
  }
}

export function of_the_removed_messages_those_that_come_back_are_there_in_any_order() {
  const all = [message, said(2, grace), sanction(3, 'cleared', ada, grace, { count: 2 }), restored(4, ada, 1, 'one')];
  for (const events of orders(all)) {
    const amendments = after(...events);
    expect([1, 2].map((seq) => amendments.of(seq).removed)).equals([false, true]);
  }
}

export function it_is_told_which_messages_are_gone_or_back() {
  const amendments = after(message, said(2, grace));
  expect(amendments.take(edited(3, grace, 1, 'two'))).equals([]);
  expect(amendments.take(sanction(4, 'cleared', ada, grace, { count: 2 }))).equals([1, 2]);
  expect(amendments.take(restored(5, ada, 1, 'two'))).equals([1]);
  expect(amendments.take(said(0, grace))).equals([0]);
}

export function a_hit_of_a_search_is_removed_with_the_others_of_its_author() {
  const amendments = after(sanction(4, 'cleared', ada, grace, { count: 2 }));
  expect(amendments.of(1).removed).is(false);
  amendments.know({ seq: 1, by: grace });
  expect(amendments.of(1).removed).is(true);
}
