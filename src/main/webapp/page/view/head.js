import { Badge } from './badge.js';

/** Shows what is around the log: the people, the topic, the page's title and icon. */
export class Head {
  #page;
  #badge;
  #people = document.querySelector('parley-people');
  #drawn = { people: null, topic: null };

  /** `page`: conversation, words, dates, and the room's title. */
  constructor(page) {
    this.#page = page;
    this.#badge = new Badge((n) => page.words.number(n));
  }

  draw() {
    this.#showPeople();
    this.#showTopic();
    this.showTitle();
  }

  /** Times are written in another way. */
  repaint() {
    this.#drawn.people = null;
  }

  showTitle() {
    const { count, mentions } = this.#page.conversation.unread;
    const key = mentions > 0 ? 'page.title.mentions' : count > 0 ? 'page.title.unread' : 'page.title';
    const numbers = { n: this.#page.words.number(count), mentions: this.#page.words.number(mentions) };
    const title = this.#page.words.text(key, { room: this.#page.title, ...numbers });
    this.#badge.show(count, mentions);
    if (document.title !== title) document.title = title;
  }

  #showPeople() {
    const { people, you, ignored, roles, sanctions, clock } = this.#page.conversation;
    const version = `${people.version} ${ignored?.version} ${roles.version} ${sanctions.version}`;
    if (version === this.#drawn.people) return;
    this.#drawn.people = version;
    this.#people.view = {
      people: people.sorted(you.id, this.#page.words.lang),
      you: you.id,
      ignores: (by) => ignored?.has(by),
      away: (id) => this.#awaySince(id),
      muted: (id) => sanctions.mutedUntil(id, clock.now) !== null,
      roles,
    };
    const button = document.getElementById('people-button');
    button.setAttribute('aria-label', this.#page.words.counted('page.people', people.size));
    button.querySelector('[data-count]').textContent = this.#page.words.number(people.size);
  }

  /** A topic replaces the rules. */
  #showTopic() {
    const { topic = '' } = this.#page.conversation.room;
    if (topic === this.#drawn.topic) return;
    this.#drawn.topic = topic;
    document.getElementById('topic').textContent = topic;
    document.getElementById('topic').hidden = topic === '';
    document.getElementById('rules').hidden = topic !== '';
  }

  #awaySince(id) {
    const since = this.#page.conversation.people.awaySince(id);
    return since === null ? '' : this.#page.words.text('page.away', { time: this.#page.dates.time(since) });
  }
}
