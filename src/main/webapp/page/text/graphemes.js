const LONGEST_EMOJI_LINE = 60;
const EMOJI = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\u200d\ufe0f\u{e0020}-\u{e007f}]+$/u;
const DRAWN = /[\p{Emoji_Presentation}\ufe0f]/u;
const LETTER = /\p{L}/u;
const FLAG = /^\p{Regional_Indicator}{2}$/u;

let segmenter;

/** The first use of Intl loads its data, for which a slow phone needs a while: not while the modules are evaluated. */
function segments(text) {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The characters as people count them. */
export const characters = (text) => ('Segmenter' in Intl ? segments(text) : [...text]);

/** Whether a text is one to three emoji and nothing else. */
export function isEmojiOnly(text) {
  if (text.length > LONGEST_EMOJI_LINE || LETTER.test(text)) return false;
  const all = characters(text).filter((one) => one.trim() !== '');
  return (
    all.length > 0 && all.length <= 3 && all.every((one) => (EMOJI.test(one) && DRAWN.test(one)) || FLAG.test(one))
  );
}

/** The letter on a person's disc. */
export const initial = (name) => (characters(name.trim())[0] ?? '').toLocaleUpperCase();

/** The hue of a person's disc in degrees, derived from the name. */
export function hue(name) {
  let hash = 7;
  for (const unit of name) hash = (Math.imul(hash, 31) + unit.codePointAt(0)) | 0;
  return (Math.imul(hash, 2654435761) >>> 8) % 360;
}
