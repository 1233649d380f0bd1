import { deviceStore } from '../device/device-storage.js';

const KEY = 'parley:theme';

/** <parley-theme>: auto, light or dark, stored on this device. Hidden without scripts. */
export class ParleyTheme extends HTMLElement {
  connectedCallback() {
    const chosen = document.documentElement.dataset.theme ?? 'auto';
    this.querySelector(`input[value="${chosen}"]`).checked = true;
    this.addEventListener('change', ({ target }) => this.#choose(target.value));
    this.hidden = false;
  }

  #choose(theme) {
    const { documentElement: root } = document;
    if (theme === 'auto') delete root.dataset.theme;
    else root.dataset.theme = theme;
    try {
      deviceStore().setItem(KEY, theme);
    } catch {
      // Storage is full or forbidden: it lasts as long as the page.
    }
  }
}

customElements.define('parley-theme', ParleyTheme);
