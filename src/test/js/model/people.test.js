import { People } from '/page/model/people.js';
import { ada, grace, joined, left, linus, renamed, said } from '../cast.js';
import { expect } from '../expect.js';

function people(seq, ...present) {
  const made = new People();
  made.begin(present, seq);
  return made;
}

const names = (made) => made.sorted(ada.id, 'en').map(({ name }) => name);

export function oneself_comes_first_then_the_others_by_name() {
  expect(names(people(3, linus, grace, ada))).equals(['Ada', 'Grace', 'Linus']);
  expect(people(3, linus, grace).sorted(linus.id, 'en')[0].name).is('Linus');
}

export function later_joins_and_leaves_are_applied() {
  const made = people(2, ada);
  made.fold(joined(3, grace));
  expect(names(made)).equals(['Ada', 'Grace']);
  made.fold(left(4, grace));
  expect(names(made)).equals(['Ada']);
}

export function events_already_in_the_list_are_not_applied_twice() {
  const made = people(5, ada, grace);
  made.fold(left(4, grace));
  expect(names(made)).equals(['Ada', 'Grace']);
  made.fold(left(6, grace));
  expect(names(made)).equals(['Ada']);
}

export function one_person_is_one_entry() {
  const made = people(2, ada);
  made.fold(joined(3, grace));
  made.fold(joined(4, grace));
  expect(made.size).is(2);
}

export function a_message_changes_nobody() {
  const made = people(2, ada);
  const { version } = made;
  made.fold(said(3, grace));
  expect(made.version).is(version);
  made.fold(joined(4, grace));
  expect(made.version).is(version + 1);
}

export function the_list_holds_at_its_own_number() {
  const made = people(5, ada, grace);
  made.fold(left(5, grace));
  expect(made.size).is(2);
}

export function a_new_name_takes_the_place_of_the_old_one() {
  const made = people(2, ada, grace);
  made.fold(renamed(3, { id: grace.id, name: 'Hopper' }, 'Grace'));
  made.fold(renamed(4, { id: 'm9', name: 'Nobody' }, 'Somebody'));
  expect(names(made)).equals(['Ada', 'Hopper']);
}
