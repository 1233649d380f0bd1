import { Badge } from './badge.js';

/** Around the log: who is here, the topic, and the page's title and icon. */
export class Head {
  #with;
  #badge;
  #people = document.querySelector('parley-people');
  #drawn = { people: null, topic: null };

  /** `company`: conversation, words, dates and the room's title. */
  constructor(company) {
    this.#with = company;
    this.#badge = new Badge((n) => company.words.number(n));
  }

  draw() {
    this.#showPeople();
    this.#showTopic();
    this.showTitle();
  }

  showTitle() {
    const { count, mentions } = this.#with.conversation.unread;
    const key = mentions > 0 ? 'page.title.mentions' : count > 0 ? 'page.title.unread' : 'page.title';
    const numbers = { n: this.#with.words.number(count), mentions: this.#with.words.number(mentions) };
    const title = this.#with.words.text(key, { room: this.#with.title, ...numbers });
    this.#badge.show(count, mentions);
    if (document.title !== title) document.title = title;
  }

  #showPeople() {
    const { people, you, ignored } = this.#with.conversation;
    const version = `${people.version} ${ignored?.version}`;
    if (version === this.#drawn.people) return;
    this.#drawn.people = version;
    this.#people.view = { people: people.sorted(you.id, this.#with.words.lang), you: you.id, ignores: (by) => ignored?.has(by), away: (id) => this.#awaySince(id) };
    const button = document.getElementById('people-button');
    button.setAttribute('aria-label', this.#with.words.counted('page.people', people.size));
    button.querySelector('[data-count]').textContent = this.#with.words.number(people.size);
  }

  /** The topic stands where else the rules do, which everybody has read. */
  #showTopic() {
    const { topic = '' } = this.#with.conversation.room;
    if (topic === this.#drawn.topic) return;
    this.#drawn.topic = topic;
    document.getElementById('topic').textContent = topic;
    document.getElementById('topic').hidden = topic === '';
    document.getElementById('rules').hidden = topic !== '';
  }

  #awaySince(id) {
    const since = this.#with.conversation.people.awaySince(id);
    return since === null ? '' : this.#with.words.text('page.away', { time: this.#with.dates.time(since) });
  }
}
