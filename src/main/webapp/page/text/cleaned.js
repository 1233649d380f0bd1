const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
const MALFORMED = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]|\p{Surrogate}/gu;
const SUSPECT = /[\0-\x08\v-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]/;
/** Signs in front of a number, such as the Arabic sign of a year: format characters that are visible. */
const VISIBLE_FORMAT = /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]/u;
const BLANK = /^\p{White_Space}*$/u;
const UNSEEN = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cf}\p{Mn}\p{Me}\u2800]*$/u;

/**
 * A text as the server accepts it: each end of a line is a newline, and control characters (but for tabs) and halves
 * of characters are left out. `left` is their number.
 */
export function cleaned(text) {
  if (!SUSPECT.test(text)) return { text, left: 0 };
  let left = 0;
  const clean = text.replace(LINE_ENDS, '\n').replace(MALFORMED, () => (left++, ''));
  return { text: clean, left };
}

/** Whether a text is empty, or white space. */
export const isBlank = (text) => BLANK.test(text);

/** Whether there is nothing to see in a text. */
export const isUnseen = (text) => UNSEEN.test(text) && !VISIBLE_FORMAT.test(text);
