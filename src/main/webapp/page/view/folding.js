import { mayBeLong } from '../text/size.js';
import { part } from './document.js';

const CUT = 'message--long';
const WHOLE = 'message--whole';

/** The style sheet limits the height of a long text; a button is there only if that cuts something. */
const observer = new ResizeObserver((sizes) => sizes.forEach(({ target }) => measure(target.closest('.message'), target)));

function measure(message, text) {
  if (!message) return;
  const whole = message.classList.contains(WHOLE);
  const cut = !whole && text.scrollHeight > text.clientHeight + 1;
  message.classList.toggle('message--cut', cut);
  part(message, 'more').hidden = !cut && !whole;
}

/** A message has this text now: it is folded if it is long. */
export function foldIfLong(message, text) {
  const long = mayBeLong(text);
  if (!long && !message.classList.contains(CUT)) return;
  const place = part(message, 'text');
  message.classList.toggle(CUT, long);
  observer.unobserve(place);
  if (long) return observer.observe(place);
  part(message, 'more').hidden = true;
  message.classList.remove(WHOLE, 'message--cut');
}

function show(message, whole) {
  const button = part(message, 'more');
  message.classList.toggle(WHOLE, whole);
  button.setAttribute('aria-expanded', String(whole));
  button.textContent = button.dataset[whole ? 'less' : 'more'];
  measure(message, part(message, 'text'));
}

/** The button keeps its place under the pointer when the text above it goes. */
function toggle(message, scroller) {
  const button = part(message, 'more');
  const before = button.getBoundingClientRect().top;
  const whole = !message.classList.contains(WHOLE);
  show(message, whole);
  if (!whole) scroller.scrollTop += button.getBoundingClientRect().top - before;
}

/** The browser scrolls to what it found or focused in a folded text: then all of it is shown, at the same height. */
function reveal(text, scroller) {
  const by = text.scrollTop;
  if (by === 0) return;
  text.scrollTop = 0;
  show(text.closest('.message'), true);
  scroller.scrollTop += by;
}

/** Opens and closes long messages; afterwards calls `moved`. */
export function unfoldOnDemand(rows, scroller, moved) {
  rows.addEventListener('click', ({ target }) => {
    if (!target.matches('button[data-more]')) return;
    toggle(target.closest('.message'), scroller);
    moved();
  });
  const scrolled = ({ target }) => target.matches('.message__text') && reveal(target, scroller);
  rows.addEventListener('scroll', scrolled, { capture: true, passive: true });
}
