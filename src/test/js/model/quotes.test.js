import { Quotes } from '/page/model/quotes.js';
import { Timeline } from '/page/model/timeline.js';
import { grace, run, said } from '../cast.js';
import { expect } from '../expect.js';

function quotes(answer) {
  const timeline = new Timeline();
  timeline.begin('first', { head: 300, oldest: 1 });
  timeline.add(run(201, 300));
  const asked = [];
  const made = new Quotes(
    timeline,
    (seq) => {
      asked.push(seq);
      return Promise.resolve(answer);
    },
    (body) => asked.push(body),
  );
  return { made, asked };
}

const found = { status: 200, body: { epoch: 'first', events: [said(7, grace, 'long ago')], later: [] } };

export function a_loaded_message_is_not_fetched() {
  const { made, asked } = quotes(found);
  expect(made.of(250).seq).is(250);
  expect(asked).equals([]);
}

export async function a_missing_message_is_fetched_once() {
  const { made, asked } = quotes(found);
  expect(made.of(7)).is(null);
  expect(made.of(7)).is(null);
  await Promise.resolve();
  await Promise.resolve();
  expect(made.of(7).text).is('long ago');
  expect(asked).equals([7, found.body]);
}

export async function a_forgotten_message_is_gone() {
  const { made } = quotes({ status: 200, body: { epoch: 'first', events: [said(150, grace)], later: [] } });
  made.of(7);
  await Promise.resolve();
  await Promise.resolve();
  expect(made.of(7)).is(undefined);
}

export async function a_failed_fetch_is_repeated() {
  const { made, asked } = quotes({ status: 0, body: null });
  made.of(7);
  await Promise.resolve();
  await Promise.resolve();
  made.of(7);
  expect(asked).equals([7, 7]);
}
