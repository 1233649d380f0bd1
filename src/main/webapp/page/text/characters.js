/** Letters of scripts whose words stand apart, and digits. */
export const APART = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}]/u;

/** Letters of scripts that are written without spaces, or with particles after a name. */
export const TOGETHER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Nothing but white space and characters without a sign of their own. */
export const INVISIBLE = /^[\s\p{Default_Ignorable_Code_Point}\u2800]*$/u;

const LOW_SURROGATE = /[\udc00-\udfff]/;

/** The character that begins at this place of a text. */
export const charAt = (text, i) => String.fromCodePoint(text.codePointAt(i));

/** The character that ends at this place of a text. */
export const charBefore = (text, i) => charAt(text, LOW_SURROGATE.test(text[i - 1]) ? Math.max(0, i - 2) : i - 1);

/** The last character before this place that is none of these marks; or null. */
export function lastBefore(text, i, marks) {
  for (let end = i; end > 0; ) {
    const char = charBefore(text, end);
    if (!marks.test(char)) return char;
    end -= char.length;
  }
  return null;
}
