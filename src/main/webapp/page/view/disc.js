import { hue, initial } from '../text/graphemes.js';

/** A person's disc: the first letter of the name, in a colour derived from it. */
export function paintDisc(disc, name) {
  disc.textContent = initial(name);
  disc.style.setProperty('--hue', hue(name));
}
