import { Lookups } from '/page/net/sending.js';
import { expect } from '../expect.js';

const NOT_FOUND = { status: 404, body: { code: 'no-such-message' } };

/** An outbox in which these drafts are to be looked up, and a server that gives these answers in turn. */
function company(drafts, answers) {
  const did = [];
  const done = (what) => (draft) => {
    drafts.shift();
    did.push(`${draft} ${what}`);
  };
  const outbox = { settle: done('settled'), unsure: done('unsure'), get asked() { return drafts.map((draft) => ({ draft })); } };
  return {
    did,
    outbox: () => outbox,
    may: () => answers.length > 0,
    find: async () => answers.shift(),
    pause: async (ms) => did.push(ms),
    changed: () => did.push('drawn'),
  };
}

async function did(drafts, answers) {
  const made = company(drafts, answers);
  await new Lookups(made).run();
  return made.did;
}

export async function drafts_in_the_log_are_settled_and_others_wait_for_the_author() {
  expect(await did(['a', 'b'], [{ status: 200, body: { seq: 7 } }, NOT_FOUND])).equals(['a settled', 'drawn', 'b unsure', 'drawn']);
}

export async function an_unanswered_lookup_is_repeated_later() {
  const failures = [{ status: 0, body: null }, { status: 503, body: null, retryAfterMs: 9_000 }, { status: 404, body: null }];
  expect(await did(['a'], [...failures, NOT_FOUND])).equals([5_000, 9_000, 5_000, 'a unsure', 'drawn']);
}

export async function one_lookup_runs_at_a_time_while_connected() {
  const made = company(['a', 'b'], [NOT_FOUND]);
  const lookups = new Lookups(made);
  await Promise.all([lookups.run(), lookups.run()]);
  expect(made.did).equals(['a unsure', 'drawn']);
}
