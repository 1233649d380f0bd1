/** Why a draft waits for its author; `page`: conversation, words and screen. */
export function whyHeld({ frame, state, code, words: own, freeAt }, { conversation, words, screen }) {
  if (conversation.amendments.of(frame.target).removed) return words.text('page.removed');
  if (freeAt) return words.text('page.name-held', { time: screen.dates.upcoming(freeAt, conversation.clock.now) });
  if (state === 'refused') return own ?? words.refusal(code);
  return words.text(state === 'unsure' ? 'page.unsure.act' : 'page.found');
}

/** What a screen reader says of it. */
export function heldSentence(item, page) {
  const { words } = page;
  const says = { refused: () => words.text('page.not-sent', { why: whyHeld(item, page) }), unsure: () => words.text('page.unsure') };
  return `${says[item.state]?.() ?? words.text('page.found')} ${item.frame.text}`;
}
