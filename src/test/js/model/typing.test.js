import { Typists, TypingSignal } from '/page/model/typing.js';
import { plain } from '/page/model/words.js';
import { ada, english, grace, linus } from '../cast.js';
import { expect } from '../expect.js';

const shown = (...people) => {
  const typists = new Typists();
  typists.show(people, ada.id);
  return plain(typists.parts(english));
};

export function typing_is_sent_at_once_and_then_every_three_seconds() {
  const signal = new TypingSignal();
  expect([0, 100, 2_999, 3_000, 3_100].map((now) => signal.typed(now))).equals([true, false, false, true, false]);
}

export function the_end_of_typing_is_sent_once_and_only_if_it_began() {
  const signal = new TypingSignal();
  expect(signal.stopped()).is(false);
  signal.typed(0);
  expect(signal.stopped()).is(true);
  expect(signal.stopped()).is(false);
  expect(signal.typed(1)).is(true);
}

export function one_two_and_several_people_typing_have_natural_sentences() {
  expect(shown(grace)).is('Grace is typing');
  expect(shown(grace, linus)).is('Grace and Linus are typing');
  expect(shown(grace, linus, { id: 'm4', name: 'Hedy' })).is('Grace, Linus, and Hedy are typing');
  expect(shown(grace, linus, { id: 'm4', name: 'Hedy' }, { id: 'm5', name: 'Alan' })).is('Several people are typing');
}

export function ones_own_typing_is_not_shown() {
  expect(shown(ada, grace)).is('Grace is typing');
  expect(shown(ada)).is('');
}

export function posting_a_message_ends_typing() {
  const typists = new Typists();
  typists.show([grace, linus], ada.id);
  typists.said(grace);
  expect(plain(typists.parts(english))).is('Linus is typing');
}
