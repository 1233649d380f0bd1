import { closing } from '/page/net/closing.js';
import { expect } from '../expect.js';

const opened = (code) => closing({ code, opened: true, leaving: false });

export function a_connection_stops_after_leaving_and_otherwise_retries() {
  expect(opened(1000)).is('retry');
  expect(closing({ code: 1000, opened: true, leaving: true })).is('stop');
  expect(closing({ code: 1006, opened: true, leaving: true })).is('retry');
}

export function a_server_that_goes_away_is_retried() {
  expect([1001, 1012, 1013, 1011, 1006, 4108, 4129].map(opened)).equals(Array(7).fill('retry'));
}

export function an_unknown_code_is_retried() {
  expect([4999, 3000, 1005].map(opened)).equals(Array(3).fill('retry'));
}

export function a_connection_broken_by_its_content_is_retried_once() {
  expect([1002, 1003, 1007, 1009].map(opened)).equals(Array(4).fill('once'));
}

export function a_socket_that_never_opened_checks_the_membership() {
  expect(opened(1006)).is('retry');
  expect(closing({ code: 1006, opened: false, leaving: false })).is('ask');
}

export function the_end_of_the_session_checks_the_membership() {
  expect(opened(1008)).is('ask');
}
