const NAMED = 2;

/** A person's joining and leaving in sum, by the first event and the last. */
const SUMS = {
  'joined joined': 'joined',
  'joined left': 'visited',
  'left left': 'left',
  'left joined': 'returned',
};
const KEYS = { joined: 'page.joined', returned: 'page.returned', left: 'page.left', visited: 'page.visited' };

/** The people who joined, returned, left, or came and went, in the order of their first event. */
export function summed(events) {
  const runs = new Map();
  for (const { by, kind } of events) {
    const run = runs.get(by.id) ?? { name: by.name, first: kind };
    runs.set(by.id, { ...run, last: kind });
  }
  const sums = { joined: [], returned: [], left: [], visited: [] };
  for (const { name, first, last } of runs.values()) sums[SUMS[`${first} ${last}`]].push({ name });
  return sums;
}

/** "Grace and 3 others": two by name, then how many more. */
function who(names, words) {
  if (names.length <= NAMED + 1) return words.list(names);
  const others = words.counted('page.others', names.length - NAMED);
  return words.list([...names.slice(0, NAMED), others]);
}

/** "Grace and 3 others joined, Linus left", as parts. */
export function sentence(events, words) {
  const sums = summed(events);
  const phrases = Object.entries(KEYS)
    .filter(([sum]) => sums[sum].length > 0)
    .map(([sum, key]) => words.countedParts(key, sums[sum].length, { who: who(sums[sum], words) }));
  return words.list(phrases, 'unit');
}

/** "You joined", "You left". */
export const ownSentence = ({ kind }, words) => words.parts(`page.you.${kind}`);

/** The events; in a big room those of joining and leaving are hidden. */
export function withComingsHidden(events, { people, limits }) {
  if (people.size <= limits.announcePeople) return events;
  return events.map((event) => (event.kind === 'joined' || event.kind === 'left' ? { ...event, hidden: true } : event));
}
