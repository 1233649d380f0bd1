import { sentence } from '/page/model/comings.js';
import { plain } from '/page/model/words.js';
import { english, grace, joined, left, linus } from '../cast.js';
import { expect } from '../expect.js';

const text = (events) => plain(sentence(events, english));
const person = (n) => ({ id: `p${n}`, name: `Person ${n}` });

export function one_who_joins_is_named() {
  expect(text([joined(1, grace)])).is('Grace joined');
}

export function joined_and_left_are_one_sentence() {
  expect(text([joined(1, grace), left(2, linus)])).is('Grace joined, Linus left');
}

export function who_comes_and_goes_is_said_once() {
  expect(text([joined(1, grace), left(2, grace)])).is('Grace came and went');
  expect(text([left(1, grace), joined(2, grace)])).is('Grace left and came back');
  expect(text([joined(1, grace), left(2, grace), joined(3, grace)])).is('Grace joined');
}

export function of_many_two_are_named_and_the_others_counted() {
  expect(text([1, 2, 3].map((n) => joined(n, person(n))))).is('Person 1, Person 2, and Person 3 joined');
  const many = [1, 2, 3, 4, 5].map((n) => joined(n, person(n)));
  expect(text(many)).is('Person 1, Person 2, and 3 others joined');
}

export function names_are_parts_of_their_own() {
  expect(sentence([joined(1, grace)], english)).equals([{ name: 'Grace' }, ' joined']);
}
