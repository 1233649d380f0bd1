import { sentence } from '/page/model/comings.js';
import { plain } from '/page/model/words.js';
import { english, grace, joined, left, linus } from '../cast.js';
import { expect } from '../expect.js';

const text = (events) => plain(sentence(events, english));
const person = (n) => ({ id: `p${n}`, name: `Person ${n}` });

export function a_join_names_the_member() {
  expect(text([joined(1, grace)])).is('Grace joined');
}

export function joins_and_leaves_are_one_sentence() {
  expect(text([joined(1, grace), left(2, linus)])).is('Grace joined, Linus left');
}

export function a_member_who_joins_and_leaves_is_named_once() {
  expect(text([joined(1, grace), left(2, grace)])).is('Grace joined and left');
  expect(text([left(1, grace), joined(2, grace)])).is('Grace left and rejoined');
  expect(text([joined(1, grace), left(2, grace), joined(3, grace)])).is('Grace joined');
}

export function two_of_many_are_named_and_the_others_counted() {
  expect(text([1, 2, 3].map((n) => joined(n, person(n))))).is('Person 1, Person 2, and Person 3 joined');
  const many = [1, 2, 3, 4, 5].map((n) => joined(n, person(n)));
  expect(text(many)).is('Person 1, Person 2, and 3 others joined');
}

export function names_are_separate_parts() {
  expect(sentence([joined(1, grace)], english)).equals([{ name: 'Grace' }, ' joined']);
}
