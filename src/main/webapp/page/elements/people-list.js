import { IGNORE, MANAGE, MODERATE, emit } from '../events.js';
import { paintDisc } from '../view/disc.js';
import { arrange, copyOf, part } from '../view/document.js';
import { paintRole } from '../view/role.js';

/** <parley-people>: everybody here. Give it `words`, then `view`: {people in order, you, ignores, away, muted, roles}. */
export class ParleyPeople extends HTMLElement {
  words = null;
  #shown = new Map();

  set view({ people, you, ignores = () => false, away = () => '', muted = () => false, roles }) {
    const present = new Set(people.map(({ id, name }) => `${id} ${name}`));
    for (const [key, element] of this.#shown) if (!present.has(key)) this.#remove(key, element);
    const elements = people.map((person) => this.#entry(person, you));
    elements.forEach((element, i) => {
      const { id } = people[i];
      const managed = id !== you && roles.owns(you);
      const moderated = roles.outranks(you, id);
      this.#refresh(element, { ignored: ignores(people[i]), away: away(id), muted: muted(id), role: roles.of(id), managed, moderated });
    });
    arrange(this.#list, elements);
    part(this, 'heading').textContent = this.words.counted('page.people', people.length);
    this.#list.dataset.count = people.length;
  }

  get #list() {
    return this.querySelector('ul');
  }

  #makeIgnorable(button, person, you) {
    button.hidden = person.id === you;
    button.setAttribute('aria-label', this.words.text('page.ignore.who', { who: person.name }));
    button.addEventListener('click', () => emit(this, IGNORE, person));
  }

  #makeManageable(button, person) {
    button.setAttribute('aria-label', this.words.text('page.role.change.who', { who: person.name }));
    button.addEventListener('click', () => emit(this, MANAGE, person));
  }

  #makeModerable(button, person) {
    const name = this.words.text('page.moderate.who', { who: person.name });
    button.setAttribute('aria-label', name);
    button.title = name;
    button.addEventListener('click', () => emit(this, MODERATE, person));
  }

  #remove(key, element) {
    element.remove();
    this.#shown.delete(key);
  }

  #entry(person, you) {
    const key = `${person.id} ${person.name}`;
    const element = this.#shown.get(key) ?? this.#made(person, you);
    this.#shown.set(key, element);
    return element;
  }

  #refresh(element, { ignored, away, muted, role, managed, moderated }) {
    element.classList.toggle('person--away', away !== '');
    part(element, 'away').textContent = away;
    element.classList.toggle('person--ignored', ignored);
    part(element, 'ignore').setAttribute('aria-pressed', String(ignored));
    paintRole(part(element, 'role'), role, this.words);
    part(element, 'muted').hidden = !muted;
    part(element, 'manage').hidden = !managed;
    part(element, 'moderate').hidden = !moderated;
  }

  #made({ id, name }, you) {
    const element = copyOf('person');
    element.dataset.member = id;
    element.querySelector('bdi').textContent = name;
    part(element, 'you').hidden = id !== you;
    this.#makeIgnorable(part(element, 'ignore'), { id, name }, you);
    this.#makeManageable(part(element, 'manage'), { id, name });
    this.#makeModerable(part(element, 'moderate'), { id, name });
    paintDisc(part(element, 'disc'), name);
    return element;
  }
}

customElements.define('parley-people', ParleyPeople);
