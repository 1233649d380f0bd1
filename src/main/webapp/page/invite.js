const SHOWN_FOR = 2_000;

/** Without https the browser has no clipboard for pages; the old way still works there. */
function copyTheOldWay(text) {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  return done;
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyTheOldWay(text);
  }
}

/** <parley-invite>: the room's code; a press copies the link that invites. Give it `link` and `words`. */
export class ParleyInvite extends HTMLElement {
  link = '';
  words = null;

  connectedCallback() {
    this.querySelector('button').addEventListener('click', () => this.#press());
  }

  async #press() {
    const copied = await copy(this.link);
    this.querySelector('button').focus();
    this.#say(this.words.text(copied ? 'page.copied' : 'page.not-copied', { link: this.link }));
    setTimeout(() => this.#say(''), SHOWN_FOR);
  }

  #say(text) {
    this.querySelector('[data-copied]').textContent = text;
    this.classList.toggle('invite--copied', text !== '');
  }
}

customElements.define('parley-invite', ParleyInvite);
