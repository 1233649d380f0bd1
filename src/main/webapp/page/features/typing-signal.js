import { CUT, TYPED, on } from '../events.js';
import { TypingSignal } from '../model/typing.js';

/** The others see that one writes, if they are few. */
export function install({ conversation, live }) {
  const signal = new TypingSignal();
  on(live, CUT, () => signal.stopped());
  on(document, TYPED, (text) => {
    const few = conversation.people.size <= conversation.limits?.typingPeople;
    if (text === '' ? signal.stopped() : few && signal.typed(Date.now())) live.send({ type: 'typing', on: text !== '' });
  });
}
