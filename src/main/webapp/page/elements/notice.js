/** <parley-notice>: a sentence above the composer, read aloud, until it is closed or replaced. Call `say(text)`, or `offer`. */
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
    this.querySelector('[data-text]').textContent = text;
    this.classList.toggle('notice--shown', text !== '');
    this.querySelector('button').hidden = text === '';
  }
}

customElements.define('parley-notice', ParleyNotice);
