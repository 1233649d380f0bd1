const KEY = 'seen';

/** Stores what the reader has seen, for all tabs: never less than another tab has, unless it was marked as unread. */
export function keepSeen({ unread, timeline, storage }) {
  const { epoch } = timeline;
  const stored = storage.get(KEY);
  const further = stored?.epoch === epoch && stored.seq > unread.seen && !unread.held;
  if (!further) storage.set(KEY, { epoch, seq: unread.seen });
}
