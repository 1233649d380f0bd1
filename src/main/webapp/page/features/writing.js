import '../elements/about.js';
import '../elements/completions.js';
import '../elements/composer.js';
import { ABANDON, ABOUT, ACT, LAST, LOOK, SAY, TYPED, WELCOMED, on, emit } from '../events.js';
import { allowedActs } from '../model/amendments.js';
import { wanted } from '../model/commands.js';
import { holdsRoleLink } from '../text/role-link.js';
import { AboutMessage } from './about-message.js';
import { command } from './command.js';
import { toNewest } from './jump.js';

/** Turns the text of the composer into a message, a reply, an edit or a command. */
export function install(page) {
  const writing = new Writing(page);
  on(document, WELCOMED, (welcome) => writing.begin(welcome));
  on(document, ACT, ({ name, seq }) => (name === 'reply' || name === 'edit') && writing.write(name, seq));
  on(document, SAY, (text) => writing.say(text));
  on(document, LOOK, ({ newest, pages }) => (newest ? writing.escape() : page.screen.page(pages)));
  on(document, LAST, () => writing.editLast());
  on(document, ABANDON, () => writing.cancel());
  on(document, ABOUT, () => writing.mark());
  const { conversation, words } = page;
  document.querySelector('parley-completions').people = () => conversation.people.others(conversation.you.id, words.lang);
}

class Writing {
  #page;
  #composer = document.querySelector('parley-composer');
  #aside = document.querySelector('parley-about');
  #message;
  #notice = document.querySelector('parley-notice');

  constructor(page) {
    this.#page = page;
    const parts = { aside: this.#aside, composer: this.#composer, notice: this.#notice };
    this.#message = new AboutMessage({ ...page, ...parts, cancel: () => this.cancel() });
  }

  begin({ resumed, limits }) {
    if (!resumed) this.#message.lose();
    this.#composer.begin(limits.textChars);
  }

  say(text) {
    const onward = this.#said(text);
    emit(this.#composer, TYPED, this.#composer.text);
    if (onward) toNewest(this.#page.screen);
  }

  /** A text that cannot be sent stays in the composer. */
  #said(text) {
    if (holdsRoleLink(text)) return this.#notice.say(this.#page.words.refusal('holds-link'));
    const { about } = this.#aside;
    const { frame, ...otherwise } = wanted(text);
    if (this.#isMuted(frame, about)) return false;
    if (about?.name === 'edit') return this.#edited(about, text);
    if (!frame) {
      command(text, otherwise, { words: this.#page.words, composer: this.#composer, notice: this.#notice });
      return false;
    }
    const says = frame.type === 'say';
    this.#page.send(about && says ? { ...frame, replyTo: about.seq } : frame);
    if (says) this.#page.conversation.unread.answered();
    this.#composer.text = '';
    if (says) this.#aside.end();
    return true;
  }

  /** What is written while the reader is muted stays in the composer; leaving and the help are no words to anybody. */
  #isMuted(frame, about) {
    const { conversation, screen, words } = this.#page;
    const holds = conversation.mutedUntil !== null && (frame || about?.name === 'edit');
    if (holds) screen.say(words.refusal('muted'));
    return holds;
  }

  /** The page may have dropped the message meanwhile: the text that was taken up counts. */
  #edited({ seq, text: before }, text) {
    if (text !== before) this.#page.send({ type: 'edit', target: seq, text });
    this.cancel();
    return false;
  }

  /** Takes up the last message of one's own that can be edited. */
  editLast() {
    const { conversation } = this.#page;
    const { timeline, you } = conversation;
    const mayEdit = ({ by, seq }) => by?.id === you.id && allowedActs(conversation, seq).includes('edit');
    const last = timeline.entries.findLast(mayEdit);
    if (last) this.write('edit', last.seq);
  }

  write(name, seq) {
    const { conversation } = this.#page;
    const { text } = conversation.shown(seq);
    const event = conversation.timeline.at(seq);
    this.cancel();
    this.#aside.begin({ name, seq, who: event.by, text, before: this.#composer.text });
    if (name === 'edit') this.#composer.replace(text);
    this.#message.begin(event);
    this.#composer.focus();
  }

  /** Ends an edit or an answer that is being written; whether there was one. */
  cancel() {
    const { about } = this.#aside;
    if (!about) return false;
    if (about.name === 'edit') this.#composer.replace(about.before);
    this.#aside.end();
    this.#composer.focus();
    return true;
  }

  escape() {
    if (!this.cancel()) toNewest(this.#page.screen);
  }

  mark() {
    if (!this.#aside.about) this.#message.end();
    this.#composer.classList.toggle('composer--edits', this.#aside.about?.name === 'edit');
  }
}
