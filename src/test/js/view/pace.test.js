import { Pace } from '/page/view/pace.js';
import { expect } from '../expect.js';

export function a_draw_paints_everything_until_the_time_of_a_row_is_known() {
  const pace = new Pace();
  expect(pace.most).is(Infinity);
  pace.took(900, 11);
  expect(pace.most).is(Infinity);
}

export function a_quick_machine_paints_many_rows_at_once() {
  const pace = new Pace();
  pace.took(20, 100);
  expect(pace.most).is(120);
}

export function a_slow_phone_paints_a_screenful_at_once() {
  const pace = new Pace();
  pace.took(1000, 100);
  expect(pace.most).is(12);
}

export function a_phone_that_is_slow_for_a_while_is_quick_again() {
  const pace = new Pace();
  pace.took(1000, 100);
  for (let draw = 0; draw < 10; draw++) pace.took(1, 12);
  expect(pace.most > 100).is(true);
}
