import { Typists, TypingSignal } from '/page/model/typing.js';
import { plain } from '/page/model/words.js';
import { ada, english, grace, linus } from '../cast.js';
import { expect } from '../expect.js';

const shown = (...people) => {
  const typists = new Typists();
  typists.show(people, ada.id);
  return plain(typists.parts(english));
};

export function the_others_are_told_at_once_then_every_three_seconds() {
  const signal = new TypingSignal();
  expect([0, 100, 2_999, 3_000, 3_100].map((now) => signal.typed(now))).equals([true, false, false, true, false]);
}

export function that_it_is_over_is_told_once_and_only_if_it_began() {
  const signal = new TypingSignal();
  expect(signal.stopped()).is(false);
  signal.typed(0);
  expect(signal.stopped()).is(true);
  expect(signal.stopped()).is(false);
  expect(signal.typed(1)).is(true);
}

export function one_two_and_several_are_said_as_people_say_it() {
  expect(shown(grace)).is('Grace is typing');
  expect(shown(grace, linus)).is('Grace and Linus are typing');
  expect(shown(grace, linus, { id: 'm4', name: 'Hedy' })).is('Grace, Linus, and Hedy are typing');
  expect(shown(grace, linus, { id: 'm4', name: 'Hedy' }, { id: 'm5', name: 'Alan' })).is('Several people are typing');
}

export function nobody_types_in_ones_own_tabs() {
  expect(shown(ada, grace)).is('Grace is typing');
  expect(shown(ada)).is('');
}

export function who_has_said_it_no_longer_writes_it() {
  const typists = new Typists();
  typists.show([grace, linus], ada.id);
  typists.said(grace);
  expect(plain(typists.parts(english))).is('Linus is typing');
}
