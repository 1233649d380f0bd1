/** Holes in a list of entries: {seq, to, kind: 'hole'} for numbers that only the server may have. */

export const isHole = (entry) => entry?.kind === 'hole';

/** The index of the first entry with this number or a later one. */
export function indexOf(entries, seq) {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle].seq < seq) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Puts older events in front, with a hole where numbers are missing in between. */
export function prepend(entries, older) {
  if (older.length === 0) return;
  const seq = older.at(-1).seq + 1;
  const to = entries[0].seq - 1;
  entries.unshift(...older, ...(seq <= to ? [{ seq, to, kind: 'hole' }] : []));
}

/** Puts the events that belong in a hole there. */
export function fill(entries, hole, events) {
  const within = events.filter(({ seq }) => seq >= hole.seq && seq <= hole.to);
  if (within.length === 0) return;
  const before = { ...hole, to: within[0].seq - 1 };
  const after = { ...hole, seq: within.at(-1).seq + 1 };
  const parts = [before, ...within, after].filter((part) => !isHole(part) || part.seq <= part.to);
  entries.splice(indexOf(entries, hole.seq), 1, ...parts);
}

/** The entries, with a gap for what the server no longer keeps, which cannot be fetched. */
export function closed(entries, oldest) {
  return entries.flatMap((entry) => {
    if (!isHole(entry) || entry.seq >= oldest) return entry;
    const gone = { seq: entry.seq, to: Math.min(entry.to, oldest - 1), kind: 'gap' };
    return gone.to < entry.to ? [gone, { ...entry, seq: gone.to + 1 }] : gone;
  });
}

/** The index up to `most` entries above this one, as far as there is no hole. */
export function above(entries, index, most) {
  let found = index;
  while (found > 0 && index - found < most && !isHole(entries[found - 1])) found--;
  return found;
}

/** The index up to `most` entries below this one, as far as there is no hole. */
export function below(entries, index, most) {
  let found = index;
  while (found < entries.length - 1 && found - index < most && !isHole(entries[found + 1])) found++;
  return found;
}
