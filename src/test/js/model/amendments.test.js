import { become, Amendments } from '/page/model/amendments.js';
import { ada, blank, edited, grace, linus, reacted, removed, said } from '../cast.js';
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
