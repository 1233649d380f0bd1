import { rowsOf } from '../model/rows.js';

/** The rows for what the pane shows. */
export function rowsIn({ you, outbox, unread, timeline, restarted, amendments }, { entries, atEnd, atFirst }, quotes) {
  return rowsOf(entries, {
    you,
    pending: outbox.items.filter(({ frame }) => atEnd || frame.type !== 'say'),
    amendments,
    quote: (seq) => quotes.of(seq),
    unreadAfter: unread.line,
    restarted: restarted && atFirst && !timeline.more,
    now: Date.now(),
  });
}

/** What stands above the rows; `loading` or null while there is more. */
export function topOf({ timeline, caughtUp }, { atFirst }, loading) {
  if (!caughtUp) return 'none';
  if (!atFirst || timeline.more) return loading ?? 'older';
  return (timeline.first ?? timeline.last + 1) === 1 ? 'begin' : 'gone';
}

export const freshIn = ({ unread: { count } }, words) => (count > 0 ? words.counted('page.new', count) : '');
