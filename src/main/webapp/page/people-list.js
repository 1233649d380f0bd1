import { paintDisc } from './painter.js';

/** <parley-people>: everybody in the room. Give it `words`, then `view`: {people, you}, already in order. */
export class ParleyPeople extends HTMLElement {
  words = null;
  #shown = new Map();

  set view({ people, you }) {
    const present = new Set(people.map(({ id, name }) => `${id} ${name}`));
    for (const [key, element] of this.#shown) if (!present.has(key)) this.#remove(key, element);
    let next = this.#list.firstElementChild;
    for (const person of people) {
      const element = this.#entry(person, you);
      if (element === next) next = next.nextElementSibling;
      else this.#list.insertBefore(element, next);
    }
    this.querySelector('[data-heading]').textContent = this.words.counted('page.people', people.length);
    this.#list.dataset.count = people.length;
  }

  get #list() {
    return this.querySelector('ul');
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

  #made({ id, name }, you) {
    const element = document.getElementById('person').content.firstElementChild.cloneNode(true);
    element.dataset.member = id;
    element.querySelector('bdi').textContent = name;
    element.querySelector('[data-you]').hidden = id !== you;
    paintDisc(element.querySelector('[data-disc]'), name);
    return element;
  }
}

customElements.define('parley-people', ParleyPeople);
