/**
 * <parley-notice>: a sentence above the composer, read aloud, until it is closed or replaced. Call `say(text)`, or
 * `offer`. Behind an open dialog nobody would see it: a dialog with a place for it says it instead.
 */
export class ParleyNotice extends HTMLElement {
  connectedCallback() {
    this.querySelector('button').addEventListener('click', () => this.say(''));
  }

  /** Says a text and selects a part of it to be copied. */
  offer(text, selected) {
    this.say(text);
    const { firstChild } = this.querySelector('[data-text]');
    const from = text.indexOf(selected);
    getSelection().setBaseAndExtent(firstChild, from, firstChild, from + selected.length);
  }

  say(text) {
    const open = text === '' ? null : document.querySelector('dialog:modal [data-said]');
    for (const place of document.querySelectorAll('dialog [data-said]')) place.textContent = place === open ? text : '';
    this.#show(open ? '' : text);
  }

  #show(text) {
    this.querySelector('[data-text]').textContent = text;
    this.classList.toggle('notice--shown', text !== '');
    this.querySelector('button').hidden = text === '';
  }
}

customElements.define('parley-notice', ParleyNotice);
