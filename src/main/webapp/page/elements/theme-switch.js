import { deviceStore } from '../device/device-storage.js';

const KEY = 'parley:theme';

/** <parley-theme>: auto, light or dark, stored on this device. Hidden without scripts. */
export class ParleyTheme extends HTMLElement {
  connectedCallback() {
    const chosen = document.documentElement.dataset.theme ?? 'auto';
    this.querySelector(`input[value="${chosen}"]`).checked = true;
    this.addEventListener('change', ({ target }) => this.#choose(target.value));
    window.addEventListener('storage', ({ key, newValue }) => key === KEY && this.#follow(newValue));
    this.hidden = false;
  }

  /** Another tab has another theme now. */
  #follow(theme) {
    const chosen = this.querySelector(`input[value="${CSS.escape(theme ?? 'auto')}"]`);
    if (!chosen) return;
    chosen.checked = true;
    this.#show(chosen.value);
  }

  #show(theme) {
    const { documentElement: root } = document;
    if (theme === 'auto') delete root.dataset.theme;
    else root.dataset.theme = theme;
  }

  #choose(theme) {
    this.#show(theme);
    try {
      deviceStore().setItem(KEY, theme);
    } catch {
      // Storage is full or forbidden: it lasts as long as the page.
    }
  }
}

customElements.define('parley-theme', ParleyTheme);
