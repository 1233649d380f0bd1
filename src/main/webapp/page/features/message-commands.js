import { copy } from '../device/clipboard.js';
import { wanted } from '../model/commands.js';
import { isHeld } from '../model/outbox.js';
import { uuid } from '../device/uuid.js';

/** What its author must not lose by a no; anything else is said beside the composer and done with. */
const WRITTEN = new Set(['say', 'edit']);

/**
 * What the reader does in the room: sends, edits, answers, removes, reacts, and the commands. `company`: conversation,
 * words, screen, composer, aside (<parley-about>), notice, picker, dialogs, leaving and pump().
 */
export class MessageCommands {
  #with;
  #told = new Set();

  constructor(company) {
    this.#with = company;
  }

  /** The names of the acts that this message allows now. */
  may(seq) {
    const { conversation } = this.#with;
    const event = conversation.timeline.at(seq);
    if (event?.kind !== 'said' || conversation.amendments.of(seq).removed) return [];
    const own = event.by.id === conversation.you.id;
    const young = Date.now() - Date.parse(event.at) < conversation.limits.editSeconds * 1000;
    return ['react', 'reply', ...(own && young ? ['edit'] : []), ...(own ? ['remove'] : ['unread']), 'copy'];
  }

  /** One of those acts. */
  do({ name, seq, button }) {
    if (name === 'react') this.#choose(seq, button);
    if (name === 'reply' || name === 'edit') this.#write(name, seq);
    if (name === 'remove') this.#remove(seq);
    if (name === 'copy') this.#copy(seq);
  }

  /** The composer has a text for the room, or a command; what cannot be stays in it. */
  said(text) {
    const { aside, composer, conversation } = this.#with;
    const { about } = aside;
    if (about?.name === 'edit') return this.#edited(about, text);
    const { frame, ...otherwise } = wanted(text);
    if (!frame) return this.#command(text, otherwise);
    this.#send(about && frame.type === 'say' ? { ...frame, replyTo: about.seq } : frame);
    if (frame.type === 'say') conversation.unread.answered();
    if (frame.type === 'say') aside.end();
    composer.text = '';
    return true;
  }

  /** The page may have let go of a message that is edited for long, so its text is the one that was taken up. */
  #edited({ seq, text: before }, text) {
    if (text !== before) this.#send({ type: 'edit', target: seq, text });
    this.cancel();
    return false;
  }

  /** Takes up the last message of one's own that can be edited. */
  editLast() {
    const { timeline, you } = this.#with.conversation;
    const last = timeline.entries.findLast((one) => one.by?.id === you.id && this.may(one.seq).includes('edit'));
    if (last) this.#write('edit', last.seq);
  }

  /** Ends an edit or an answer that is being written; whether there was one. */
  cancel() {
    const { aside, composer } = this.#with;
    if (!aside.about) return false;
    if (aside.about.name === 'edit') composer.text = aside.about.before;
    aside.end();
    composer.focus();
    return true;
  }

  react(seq, emoji) {
    const { conversation } = this.#with;
    const shown = conversation.shown(seq).reactions.find((one) => one.emoji === emoji);
    const on = !shown?.people.some(({ id }) => id === conversation.you.id);
    this.#send({ type: 'react', target: seq, emoji, on });
  }

  rename(name) {
    if (name !== this.#with.conversation.you.name) this.#send({ type: 'rename', name });
  }

  /** What waits for its author's word is told; if nobody wrote it, it is forgotten then. */
  tellHeld() {
    const held = (this.#with.conversation.outbox?.items ?? []).filter(({ state }) => isHeld(state));
    for (const item of held.filter(({ frame }) => !WRITTEN.has(frame.type))) this.#giveUp(item);
    const written = held.filter((item) => item.state !== 'refused' && WRITTEN.has(item.frame.type) && this.#isNews(item));
    if (written.length > 0) this.#with.screen.say(written.map((item) => this.#heldSentence(item)).join(' \n'));
  }

  #giveUp({ draft, state, code, words: theirs }) {
    const { conversation, words, notice } = this.#with;
    conversation.outbox.settle(draft);
    const refused = words.has(`refused.${code}`) ? `refused.${code}` : 'page.not-sent.why';
    notice.say(theirs ?? words.text(state === 'refused' ? refused : 'page.unsure.act'));
  }

  #isNews({ draft, state }) {
    const news = `${draft} ${state}`;
    return !this.#told.has(news) && this.#told.add(news);
  }

  #heldSentence({ state, frame }) {
    return `${this.#with.words.text(state === 'unsure' ? 'page.unsure' : 'page.found')} ${frame.text}`;
  }

  async #choose(seq, button) {
    const emoji = await this.#with.picker.choose(button);
    if (emoji !== null) this.react(seq, emoji);
    this.#with.screen.focusOn(seq);
  }

  #write(name, seq) {
    const { aside, composer, conversation } = this.#with;
    this.cancel();
    aside.begin({ name, seq, who: conversation.timeline.at(seq).by, text: this.#textOf(seq), before: composer.text });
    if (name === 'edit') composer.text = this.#textOf(seq);
    composer.focus();
  }

  #remove(seq) {
    const { dialogs, screen } = this.#with;
    dialogs.ask('remove-dialog', (answer) => {
      if (answer === 'remove') this.#send({ type: 'remove', target: seq });
      screen.focusOn(seq);
    });
  }

  async #copy(seq) {
    const { words, notice, screen } = this.#with;
    const link = `${location.href.replace(/#.*/, '')}#${seq}`;
    notice.say(words.text((await copy(link)) ? 'page.copied' : 'page.not-copied', { link }));
    screen.focusOn(seq);
  }

  #command(text, { ask, missing, unknown }) {
    const { composer, dialogs, leaving, notice, words } = this.#with;
    if (unknown) notice.say(words.text('page.command.unknown', { command: unknown }));
    if (missing) notice.say(words.text(`page.missing.${missing}`));
    composer.text = ask ? '' : text;
    if (ask === 'leave') leaving.ask();
    if (ask === 'help') dialogs.ask('keys');
    return false;
  }

  #textOf(seq) {
    return this.#with.conversation.shown(seq).text;
  }

  #send(frame) {
    const { conversation, notice, pump, screen } = this.#with;
    notice.say('');
    conversation.outbox.add(uuid(), frame, Date.now());
    pump();
    screen.draw();
  }
}
