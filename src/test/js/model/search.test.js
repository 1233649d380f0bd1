import { Search, followUp } from '/page/model/search.js';
import { expect } from '../expect.js';

const hit = (seq) => ({ seq });
const page = (seqs, next) => ({ status: 200, body: { hits: seqs.map(hit), next } });
const no = (code, retryAfterMs) => ({ status: 429, body: { code }, retryAfterMs });

/** A search whose server gives these answers, one after the other. */
function searching(...answers) {
  const asked = [];
  const ask = async (query, before) => {
    asked.push([query, before]);
    return answers[asked.length - 1];
  };
  return { search: new Search(ask, async () => {}), asked };
}

const numbers = ({ hits }) => hits.map(({ seq }) => seq);

export async function results_are_shown_and_more_can_be_requested() {
  const { search, asked } = searching(page([9, 7], 7), page([3]));
  expect(await search.find('rose')).is(true);
  expect([search.state, search.more]).equals(['found', true]);
  await search.on();
  expect(numbers(search)).equals([9, 7, 3]);
  expect(search.more).is(false);
  expect(asked).equals([['rose', undefined], ['rose', 7]]);
}

export async function an_empty_answer_that_is_not_the_last_continues_the_search() {
  const { search } = searching(page([], 500), page([], 200), page([42], 42));
  await search.find('rose');
  expect(numbers(search)).equals([42]);
  expect(search.more).is(true);
}

export async function an_empty_query_is_not_sent() {
  const { search, asked } = searching();
  await search.find('  ');
  expect([search.state, asked.length]).equals(['none', 0]);
}

export async function only_the_newest_query_counts() {
  let answer;
  const slow = new Promise((resolve) => (answer = resolve));
  const search = new Search((query) => (query === 'slow' ? slow : Promise.resolve(page([2]))), async () => {});
  const first = search.find('slow');
  expect(await search.find('fast')).is(true);
  answer(page([1]));
  expect(await first).is(false);
  expect(numbers(search)).equals([2]);
}

export async function a_search_refused_as_too_fast_is_repeated_later() {
  const { search, asked } = searching(no('too-fast', 1000), page([1]));
  await search.find('rose');
  expect([search.state, asked.length]).equals(['found', 2]);
}

export async function a_refusal_is_distinguished_from_an_unreachable_server() {
  const refused = searching({ status: 400, body: { code: 'query-too-long' } }).search;
  await refused.find('rose');
  expect([refused.state, refused.code]).equals(['failed', 'query-too-long']);
  const away = searching({ status: 0, body: null }).search;
  await away.find('rose');
  expect([away.state, away.code]).equals(['failed', null]);
}

/** What a found message says now, and the place of the match, if it was edited since. */
const FOLLOWED = [
  ['a red rose', {}, ['a red rose', 6, 10, undefined]],
  ['Roses, mostly', {}, ['Roses, mostly', 0, 4, true]],
  ['tulips', {}, ['tulips', 0, 0, true]],
  ['', { removed: true }, ['', 6, 10, undefined]],
];

export function a_hit_follows_its_message() {
  const found = { seq: 7, text: 'a red rose', from: 6, to: 10 };
  for (const [text, more, expected] of FOLLOWED) {
    const { text: shown, from, to, edited } = followUp(found, { text, ...more }, ' rose ');
    expect([shown, from, to, edited]).equals(expected);
  }
}

export async function a_hit_tells_which_changes_it_has_already() {
  let last = 40;
  const search = new Search(async () => ((last = 41), page([9, 7])), async () => {}, () => last);
  await search.find('rose');
  expect(search.hits.map(({ asOf }) => asOf)).equals([40, 40]);
}
