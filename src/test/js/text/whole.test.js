import { isFor } from '/page/text/addressed.js';
import { innerOf, messageOf } from '/page/text/message.js';
import { oneLine, shownParts } from '/page/text/shown.js';
import { expect } from '../expect.js';
import { eachNastyText } from '../random.js';
import { people, visible, written } from '../written.js';

const MANY = 10_000;
const LETTER = /[\p{L}\p{N}]/u;
const lettersOf = (text) => [...text.normalize('NFC')].filter((char) => LETTER.test(char)).join('');

/** Whether all these letters are there, in order. */
function isWithin(letters, shown) {
  let i = 0;
  for (const char of shown) if (char === letters[i]) i++;
  return i === letters.length;
}

/** Which characters of a text are shown; each part must be as it was typed, behind the one before it. */
function shownOf(text) {
  const shown = new Array(text.length).fill(false);
  let last = 0;
  for (const { text: part, from } of shownParts(text)) {
    if (from === undefined) continue;
    expect([from >= last, part]).equals([true, text.slice(from, from + part.length)]);
    last = from + part.length;
    shown.fill(true, from, last);
  }
  return shown;
}

/** Where a link leads, and the x of a task: all that is not shown as it was typed. */
function mayBeHidden(text, i, visibleText) {
  if (/[xX]/.test(text[i]) && text[i - 1] === '[' && text[i + 1] === ']') return true;
  const start = text.lastIndexOf('](', i) + 2;
  const url = /^https?:\/\/[^\s[\]]+/.exec(text.slice(start))?.[0];
  if (start < 2 || url === undefined || start + url.length <= i) return false;
  return visibleText.includes(new URL(url.replace(/\).*$/, '')).host);
}

export function every_letter_that_was_typed_is_shown_in_order() {
  eachNastyText(MANY, (text) => {
    const shown = shownOf(text);
    const seen = visible(written(text));
    const typed = [...shown.keys()].filter((i) => shown[i]).map((i) => text[i]);
    for (let i = 0; i < text.length; i++) {
      if (shown[i] || !LETTER.test(text[i])) continue;
      expect([i, text[i], mayBeHidden(text, i, seen)]).equals([i, text[i], true]);
    }
    expect(isWithin(lettersOf(typed.join('')), lettersOf(seen))).is(true);
  });
}

export function nothing_but_marks_and_spaces_is_hidden() {
  eachNastyText(MANY, (text) => {
    const shown = shownOf(text);
    for (let i = 0; i < text.length; i++)
      if (!shown[i] && !LETTER.test(text[i])) expect([text[i], /[\s*_~`\\[\]()>|:+./"-]/.test(text[i]) || mayBeHidden(text, i, visible(written(text)))]).equals([text[i], true]);
  });
}

function* quotedLeaves(nodes, isQuoted = false) {
  for (const node of nodes) {
    if (node.kind === 'text' && isQuoted) yield node;
    yield* quotedLeaves(innerOf(node), isQuoted || node.kind === 'quote');
  }
}

export function nothing_is_quoted_but_lines_that_are_marked_as_quoted() {
  let quoted = 0;
  eachNastyText(MANY, (text) => {
    for (const { from } of quotedLeaves(messageOf(text).blocks)) {
      quoted++;
      expect(/^[ \t]*>/.test(text.slice(text.lastIndexOf('\n', from - 1) + 1))).is(true);
    }
  });
  expect(quoted > 100).is(true);
}

export function who_is_mentioned_is_drawn_as_mentioned() {
  let both = 0;
  eachNastyText(MANY, (text) => {
    const drawn = written(text).querySelector('mark.mention') !== null;
    if (drawn) both++;
    expect(isFor(text, people)).is(drawn);
  });
  expect(both > 100).is(true);
}

export function a_quote_a_notification_and_the_log_have_the_same_letters() {
  eachNastyText(MANY, (text) => expect(lettersOf(oneLine(text))).is(lettersOf(visible(written(text)))));
}

export function a_link_leads_where_its_text_or_the_host_behind_it_says() {
  let links = 0;
  eachNastyText(MANY, (text) => {
    for (const a of written(text).querySelectorAll('a')) {
      links++;
      const host = a.nextElementSibling?.classList.contains('host') ? a.nextElementSibling.textContent : null;
      const honest = host === `(${a.host})` || (URL.canParse(a.textContent) && new URL(a.textContent).href === a.href);
      expect([a.textContent, a.href, honest]).equals([a.textContent, a.href, true]);
    }
  });
  expect(links > 100).is(true);
}
