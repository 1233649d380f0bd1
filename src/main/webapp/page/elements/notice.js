/** <parley-notice>: a sentence above the composer, read aloud, until it is closed or replaced. Call `say(text)`. */
export class ParleyNotice extends HTMLElement {
  connectedCallback() {
    this.querySelector('button').addEventListener('click', () => this.say(''));
  }

  say(text) {
    this.querySelector('[data-text]').textContent = text;
    this.classList.toggle('notice--shown', text !== '');
    this.querySelector('button').hidden = text === '';
  }
}

customElements.define('parley-notice', ParleyNotice);
