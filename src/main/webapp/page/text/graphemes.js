const LONGEST_EMOJI_LINE = 60;
const EMOJI = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\u200d\ufe0f\u{e0020}-\u{e007f}]+$/u;
const DRAWN = /[\p{Emoji_Presentation}\ufe0f]/u;
const LETTER = /\p{L}/u;
const FLAG = /^\p{Regional_Indicator}{2}$/u;

/** A letter or digit with no mark after it, and not a jamo, which joins others into a syllable. */
const ALONE = /^(?![\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff])[\p{L}\p{Nd}](?![\p{M}\p{Cf}\u0e33\u0eb3\uff9e\uff9f])/u;

let segmenter;

/** The segmenter is made when first needed: that takes a phone longer than anything else when a page opens. */
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
export function initial(name) {
  const trimmed = name.trim();
  const [first = ''] = ALONE.exec(trimmed) ?? characters(trimmed);
  return first.toLocaleUpperCase();
}

/** The hue of a person's disc in degrees, derived from the name. */
export function hue(name) {
  let hash = 7;
  for (const unit of name) hash = (Math.imul(hash, 31) + unit.codePointAt(0)) | 0;
  return (Math.imul(hash, 2654435761) >>> 8) % 360;
}
