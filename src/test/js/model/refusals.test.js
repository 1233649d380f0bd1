import { Outbox } from '/page/model/outbox.js';
import { Drafts } from '/page/device/drafts.js';
import { mayPass, isSentAgain } from '/page/model/refusals.js';
import { device, say } from '../cast.js';
import { expect } from '../expect.js';

const edit = (text, target = 2) => ({ type: 'edit', target, text });

function outbox(...frames) {
  const made = new Outbox(new Drafts('K7QM4T2X', device()));
  made.begin({ stay: 'stay 1', epoch: 'first', member: 'm1', knownFor: 600_000, ahead: 0 });
  frames.forEach((frame, i) => made.add(`draft ${i}`, frame, i));
  return made;
}

export function a_refusal_passes_by_itself_or_later_or_never() {
  for (const code of ['too-fast', 'unavailable', 'busy']) expect([code, isSentAgain(code), mayPass(code)]).equals([code, true, true]);
  for (const code of ['vetoed', 'changes-full', 'draft-reused']) expect([code, isSentAgain(code), mayPass(code)]).equals([code, false, true]);
  for (const code of ['no-such-message', 'too-late', 'not-yours', 'text-malformed', 'unknown-type'])
    expect([code, isSentAgain(code), mayPass(code)]).equals([code, false, false]);
}

export function a_refusal_that_only_a_newer_server_knows_may_pass() {
  expect([isSentAgain('full-moon'), mayPass('full-moon')]).equals([false, true]);
}

export function a_command_refused_for_its_id_gets_another() {
  for (const [code, id] of [['bad-draft', 'another'], ['draft-reused', 'another'], ['vetoed', 'draft 0']]) {
    const box = outbox(say('x'));
    box.next(0);
    box.refuse('draft 0', { code });
    box.again('draft 0', () => 'another');
    expect([code, box.next(1).item.draft]).equals([code, id]);
  }
}

export function a_new_edit_replaces_one_that_was_refused() {
  const box = outbox(edit('drat'));
  box.next(0);
  box.refuse('draft 0', { code: 'vetoed' });
  box.add('draft 1', edit('dear me'), 1);
  expect(box.items.map(({ frame }) => frame.text)).equals(['dear me']);
}

export function a_new_edit_replaces_neither_one_on_its_way_nor_another_messages() {
  const box = outbox(edit('other', 3), edit('on its way'));
  box.next(0);
  box.refuse('draft 0', { code: 'vetoed' });
  box.add('draft 2', edit('newest'), 2);
  expect(box.items.map(({ frame }) => frame.text)).equals(['other', 'on its way', 'newest']);
}

export function what_is_refused_for_a_time_is_sent_again_except_by_somebody_who_is_muted() {
  expect(isSentAgain('full-moon', 480)).is(true);
  expect([isSentAgain('muted', 480), mayPass('muted')]).equals([false, true]);
  const box = outbox(say('let me explain'), { type: 'remove', target: 1 });
  box.next(0);
  box.refuse('draft 0', { code: 'muted', retryAfterMs: 600_000, now: 0 });
  expect([box.items[0].state, box.next(1).item.draft]).equals(['refused', 'draft 1']);
}
