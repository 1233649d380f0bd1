import { Notifier, chime } from '../device/notifications.js';

/** <parley-alerts>: when to notify the reader. Give it `words` and `alerts`. */
export class ParleyAlerts extends HTMLElement {
  words = null;
  #alerts = null;

  connectedCallback() {
    this.addEventListener('change', ({ target }) => this.#choose(target));
  }

  set alerts(alerts) {
    this.#alerts = alerts;
    this.querySelector(`[name="level"][value="${alerts.level}"]`).checked = true;
    this.querySelector('[name="sound"]').checked = alerts.sound;
    this.querySelector('[name="quiet"]').checked = alerts.quiet;
    this.#sayWhatTheBrowserSays();
  }

  async #choose({ name, value, checked }) {
    this.#alerts[name] = name === 'level' ? value : checked;
    if (name === 'sound' && checked) chime();
    if (name === 'level' && value !== 'nothing') await Notifier.ask();
    this.#sayWhatTheBrowserSays();
  }

  #sayWhatTheBrowserSays() {
    const wanted = this.#alerts.level !== 'nothing' && Notifier.permission !== 'granted';
    this.querySelector('[data-blocked]').textContent = wanted ? this.words.text('page.alerts.blocked') : '';
  }
}

customElements.define('parley-alerts', ParleyAlerts);
