const CHARACTERS = 500;
const LINES = 12;
const STACKED = /(?:(?!\p{Script=Tibetan})[\p{Mn}\p{Me}\u200c\u200d]){4}|[\p{Mn}\p{Me}]{8}/u;

/** Whether a text may fill a screen: cheap to ask, so that only the height of such a one is measured. */
export const mayBeLong = (text) => text.length > CHARACTERS || (text.length > LINES && text.split('\n', LINES + 1).length > LINES);

/** Whether more marks stand on one letter than any script has. */
export const isStacked = (text) => STACKED.test(text);
