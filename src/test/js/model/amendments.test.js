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

export function the_newest_edit_is_the_text_in_whatever_order_they_come() {
  const edits = [edited(2, grace, 1, 'two'), edited(3, grace, 1, 'three'), edited(4, grace, 1, 'four')];
  for (const events of [edits, [...edits].reverse(), [edits[2], edits[0], edits[2], edits[1]]]) {
    const { text, earlier } = shown(after(...events));
    expect([text, earlier.map((one) => one.text)]).equals(['four', ['one', 'two', 'three']]);
  }
}

export function a_message_nobody_touched_is_as_it_was_said() {
  const { text, earlier, reactions, removed: gone, state } = shown(after());
  expect([text, earlier, reactions, gone, state]).equals(['one', [], [], false, 'sent']);
}

export function reactions_are_counted_in_the_order_of_their_coming() {
  const amendments = after(reacted(2, grace, 1, '🌱'), reacted(3, linus, 1, '👍'), reacted(4, linus, 1, '🌱'));
  expect(under(amendments)).equals([
    ['🌱', ['Grace', 'Linus']],
    ['👍', ['Linus']],
  ]);
}

export function the_newest_word_of_somebody_counts_in_whatever_order_it_comes() {
  const on = reacted(2, grace, 1, '🌱');
  const off = reacted(3, grace, 1, '🌱', false);
  expect(under(after(on, off))).equals([]);
  expect(under(after(off, on, off))).equals([]);
  expect(under(after(off, on, reacted(4, grace, 1, '🌱')))).equals([['🌱', ['Grace']]]);
}

export function of_a_removed_message_nothing_is_shown() {
  const amendments = after(edited(2, grace, 1, 'two'), reacted(3, linus, 1, '🌱'), removed(4, grace, 1));
  const { text, earlier, reactions, removed: gone } = shown(amendments);
  expect([text, earlier, reactions, gone]).equals(['', [], [], true]);
  expect(shown(after(blank(1, grace))).removed).is(true);
}

export function what_is_left_of_an_edit_removes_nothing() {
  expect(shown(after(blank(2, grace, 1))).removed).is(false);
}

export function ones_own_reaction_is_shown_before_it_has_arrived() {
  const going = (on, state = 'sent') => [{ draft: 'd', state, frame: { type: 'react', target: 1, emoji: '🌱', on } }];
  const people = (amendments, waiting) => shown(amendments, waiting).reactions.map((one) => [one.people.length, one.mine]);
  expect(people(after(), going(true))).equals([[1, true]]);
  expect(people(after(reacted(2, grace, 1, '🌱')), going(true))).equals([[2, true]]);
  expect(people(after(reacted(2, ada, 1, '🌱')), going(true))).equals([[1, true]]);
  expect(people(after(reacted(2, ada, 1, '🌱')), going(false))).equals([]);
  expect(people(after(), going(true, 'refused'))).equals([]);
}

export function what_is_being_removed_is_on_its_way() {
  const going = [{ draft: 'd', state: 'sent', frame: { type: 'remove', target: 1 } }];
  expect(shown(after(), going).state).is('sending');
}

export function another_log_begins_with_nothing() {
  const amendments = after(removed(2, grace, 1));
  amendments.clear();
  expect(amendments.of(1).removed).is(false);
}
