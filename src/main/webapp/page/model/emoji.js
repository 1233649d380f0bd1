/** Emoji by kinds, as ranges of code points: which of them are emoji is known to the browser. */
const KINDS = {
  faces: [[0x1f600, 0x1f644], [0x1f910, 0x1f917], [0x1f920, 0x1f92f], [0x1f970, 0x1f97a], [0x1fae0, 0x1fae8]],
  people: [[0x1f44a, 0x1f450], [0x1f590, 0x1f590], [0x1f596, 0x1f596], [0x1f64b, 0x1f64f], [0x1f918, 0x1f91f], [0x1f932, 0x1f939], [0x1faf0, 0x1faf8], [0x1f4aa, 0x1f4aa], [0x1f442, 0x1f449], [0x1f466, 0x1f483], [0x1f9d0, 0x1f9e0]],
  nature: [[0x1f400, 0x1f43f], [0x1f980, 0x1f9ae], [0x1fab0, 0x1fabf], [0x1f330, 0x1f344], [0x1f490, 0x1f490], [0x1f300, 0x1f320], [0x2600, 0x2604], [0x26c4, 0x26c5]],
  food: [[0x1f345, 0x1f37f], [0x1f950, 0x1f96f], [0x1fad0, 0x1fadb], [0x1f9c0, 0x1f9cb]],
  activities: [[0x1f380, 0x1f393], [0x1f3a0, 0x1f3d3], [0x1f3f8, 0x1f3fa], [0x1f93a, 0x1f945], [0x1f947, 0x1f94f], [0x26bd, 0x26be], [0x1fa80, 0x1fa88]],
  places: [[0x1f680, 0x1f6c5], [0x1f6d5, 0x1f6dd], [0x1f6eb, 0x1f6fc], [0x1f3e0, 0x1f3f0], [0x1f5fb, 0x1f5ff], [0x26f2, 0x26fd], [0x2708, 0x2708]],
  things: [[0x1f4a0, 0x1f4a9], [0x1f4ab, 0x1f4ff], [0x1f500, 0x1f53d], [0x1f550, 0x1f567], [0x1f451, 0x1f465], [0x1fa90, 0x1faaf], [0x231a, 0x231b], [0x1f56f, 0x1f573]],
  signs: [[0x2764, 0x2764], [0x1f493, 0x1f49f], [0x1f90d, 0x1f90e], [0x2705, 0x2705], [0x274c, 0x274e], [0x2753, 0x2757], [0x2795, 0x2797], [0x2648, 0x2653], [0x2728, 0x2728], [0x26a0, 0x26a1], [0x1f3f3, 0x1f3f4], [0x1f7e0, 0x1f7eb]],
};
const USUAL = ['👍', '❤️', '😂', '🎉', '😮', '😢', '🙏', '👀'];
const MOST_RECENT = 16;
const KEY = 'parley:emoji';
const EMOJI = /^\p{Emoji}$/u;
const DRAWN = /^\p{Emoji_Presentation}$/u;
const SKIN = /^\p{Emoji_Modifier}$/u;

/** With the variation selector where a letter would be drawn. */
const whole = (character) => (DRAWN.test(character) ? character : `${character}\ufe0f`);

function* within(ranges) {
  for (const [from, to] of ranges) {
    for (let point = from; point <= to; point++) {
      const character = String.fromCodePoint(point);
      if (EMOJI.test(character) && !SKIN.test(character)) yield whole(character);
    }
  }
}

/** The kinds with all their emoji: [name, emoji]. */
export const kinds = () => Object.entries(KINDS).map(([name, ranges]) => [name, [...within(ranges)]]);

/** The emoji used last, filled up with usual ones. `store` as localStorage. */
export function recent(store) {
  const used = JSON.parse(store.getItem(KEY) ?? '[]');
  return [...new Set([...used, ...USUAL])].slice(0, MOST_RECENT);
}

export function used(emoji, store) {
  const before = JSON.parse(store.getItem(KEY) ?? '[]').filter((one) => one !== emoji);
  try {
    store.setItem(KEY, JSON.stringify([emoji, ...before].slice(0, MOST_RECENT)));
  } catch {
    // Storage is full or forbidden: the recent ones stay.
  }
}
