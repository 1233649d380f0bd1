import { Api } from '/page/net/api.js';
import { expect } from '../expect.js';

/** An Api whose server answers with these numbers, and the questions that it was asked. */
function serving(pages) {
  const api = new Api(new URL('/', location.href));
  const asked = [];
  api.before = async (code, seq) => (asked.push(`before ${seq}`), pages.before);
  api.after = async (code, seq) => (asked.push(`after ${seq}`), pages.after);
  return { api, asked };
}

const page = (...numbers) => ({ status: 200, body: { events: numbers.map((seq) => ({ seq })) } });

export async function a_page_around_an_event_is_requested_once() {
  const { api, asked } = serving({ before: page(48, 49, 50, 51) });
  expect(await api.around('K7QM4T2X', 50)).equals(page(48, 49, 50, 51));
  expect(asked).equals(['before 100']);
}

export async function a_page_too_short_is_completed_with_the_events_from_the_target_on() {
  const { api, asked } = serving({ before: page(90, 91), after: page(50, 51) });
  expect(await api.around('K7QM4T2X', 50)).equals(page(50, 51));
  expect(asked).equals(['before 100', 'after 49']);
}

export async function an_answer_without_events_is_passed_on() {
  const { api, asked } = serving({ before: { status: 401, body: null } });
  expect(await api.around('K7QM4T2X', 50)).equals({ status: 401, body: null });
  expect(asked).equals(['before 100']);
}
