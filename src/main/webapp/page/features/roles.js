import { CAUGHT_UP, HELD, MANAGE, WELCOMED, on } from '../events.js';
import { copy } from '../device/clipboard.js';
import { roleLink, roleOffered } from '../text/role-link.js';
import { ask, copyOf, part } from '../view/document.js';
import { paintRole } from '../view/role.js';
import { why } from './why.js';

/** Pages read the charter at different moments after a change. Milliseconds. */
const SPREAD = 10_000;

/** Roles: getting one by a link, giving and taking them, the links, and the sealed charter that this page keeps. */
export function install(page) {
  const { conversation, words, send } = page;
  const charter = new CharterKeeper(page);
  const links = new RoleLinks(page, charter);
  const offers = new Offers(page, charter);
  const button = document.getElementById('roles-button');
  const dialog = document.getElementById('roles-dialog');
  let shown = null;
  let renewals = 0;

  /** What the page shows of roles follows each change. */
  function follow() {
    const { you, roles } = conversation;
    if (!you || shown === conversation.charterVersion) return;
    shown = conversation.charterVersion;
    charter.follow();
    offer(roles.owns(you.id), roles.moderates(you.id));
    if (dialog.open) list();
    if (dialog.open && roles.renewals > renewals) links.say(words.text('page.links.renewed'));
    renewals = roles.renewals;
  }

  /** Owners see all of the dialog, moderators only the bans. */
  function offer(owns, moderates) {
    const name = words.text(owns ? 'page.roles' : 'page.bans');
    button.textContent = name;
    document.getElementById('roles-title').textContent = name;
    for (const owners of dialog.querySelectorAll('[data-owners]')) owners.hidden = !owns;
    button.hidden = !moderates;
    if (!moderates) dialog.close();
  }

  /** A button that had the focus may be gone: then the heading gets it. */
  function list() {
    const { you, roles } = conversation;
    const holders = part(dialog, 'holders');
    const focused = holders.contains(document.activeElement);
    holders.replaceChildren(...roles.holders.map((holder) => entry(holder, holder.id === you.id)));
    if (focused) document.getElementById('roles-title').focus();
  }

  function entry({ id, name, role }, own) {
    const element = copyOf('holder');
    element.querySelector('bdi').textContent = name;
    paintRole(part(element, 'role'), role, words);
    const dismiss = part(element, 'dismiss');
    dismiss.setAttribute('aria-label', words.text('page.role.dismiss.who', { who: name }));
    dismiss.hidden = own;
    dismiss.addEventListener('click', () => send({ type: 'dismiss', member: id }));
    return element;
  }

  function manage({ id, name }) {
    const role = conversation.roles.of(id);
    const sheet = document.getElementById('role-dialog');
    part(sheet, 'title').textContent = words.text('page.role.of', { who: name });
    for (const choice of sheet.querySelectorAll('button[data-for]'))
      choice.hidden = !choice.dataset.for.split(' ').includes(role);
    ask('role-dialog', (answer) => {
      if (answer === 'dismiss') send({ type: 'dismiss', member: id });
      else if (answer) send({ type: 'appoint', member: id, role: answer });
    });
  }

  on(document, HELD, follow);
  on(document, MANAGE, manage);
  on(document, WELCOMED, (welcome) => charter.begin(welcome));
  on(document, CAUGHT_UP, () => offers.read());
  window.addEventListener('hashchange', () => offers.read());
  button.addEventListener('click', () => {
    list();
    links.say('');
    dialog.showModal();
  });
  for (const one of document.querySelectorAll('button[data-copy-link]'))
    one.addEventListener('click', () => links.copy(one.dataset.copyLink, one));
  document.getElementById('renew-links').addEventListener('click', () => send({ type: 'renew' }));
}

/** Keeps the newest sealed charter, which brings the room back with its roles after a restart. */
class CharterKeeper {
  #page;
  #waiting = false;
  /** Whether this device keeps the role; null while the page asks the server to. */
  #held = false;
  /** The version that the charter has of the room. */
  #version = 0;

  constructor(page) {
    this.#page = page;
  }

  /** The charter and the roles of a welcome belong together. */
  begin({ charter }) {
    const { conversation } = this.#page;
    conversation.charter = charter ?? null;
    this.#version = conversation.charterVersion;
  }

  /** After a change of roles or sanctions: keeps one's own on this device, and fetches the new charter if the server seals charters. */
  async follow() {
    const { conversation, pause, api, code } = this.#page;
    const moderates = conversation.roles.moderates(conversation.you.id);
    this.#keep(moderates);
    if (conversation.charter === null || this.#waiting || this.#version === conversation.charterVersion) return;
    this.#waiting = true;
    await pause(moderates ? 0 : Math.random() * SPREAD);
    this.#waiting = false;
    this.#version = conversation.charterVersion;
    this.take(await api.charter(code));
  }

  /** A role that was taken away, and given again, has to be kept again. */
  #keep(moderates) {
    if (this.#held === null) return;
    if (!moderates) this.#held = false;
    else if (!this.#held) this.hold();
  }

  /** Keeps the role on this device, from now on for as long as the server allows; that of a link, if there is a token. */
  async hold(token) {
    const { api, code } = this.#page;
    this.#held = null;
    const answer = await api.hold(code, token);
    this.#held = answer.status === 200;
    this.take(answer);
    return answer;
  }

  take({ body }) {
    if (body?.charter) this.#page.conversation.charter = body.charter;
  }
}

/** Copies links that give a role. */
class RoleLinks {
  #page;
  #charter;

  constructor(page, charter) {
    this.#page = page;
    this.#charter = charter;
  }

  /** Says a text in the dialogs that have these buttons: a notice would stand behind them. */
  say(text) {
    for (const place of document.querySelectorAll('[data-said]')) place.textContent = text;
  }

  async copy(role, button) {
    const { api, code, root, words } = this.#page;
    const answer = await api.roleLink(code, role);
    if (answer.status !== 201) return this.say(why(answer, words));
    this.#charter.take(answer);
    const link = roleLink(new URL(`join/${code}`, root).href, role, answer.body.token);
    const copied = await copy(link);
    button.focus();
    return this.say(copied ? words.text(`page.links.copied.${role}`) : words.text('page.not-copied', { link }));
  }
}

/** A link in the address offers a role; only a click takes it. */
class Offers {
  #page;
  #charter;

  constructor(page, charter) {
    this.#page = page;
    this.#charter = charter;
  }

  read() {
    const { words } = this.#page;
    const offer = roleOffered(location.hash);
    if (!offer) return;
    history.replaceState(history.state, '', location.pathname + location.search);
    const dialog = document.getElementById('claim-dialog');
    part(dialog, 'title').textContent = words.text(`page.claim.${offer.role}`);
    part(dialog, 'words').textContent = words.text(`page.claim.words.${offer.role}`);
    ask('claim-dialog', (answer) => answer === 'claim' && this.#claim(offer));
  }

  async #claim({ token }) {
    const answer = await this.#charter.hold(token);
    if (answer.status !== 200) document.querySelector('parley-notice').say(why(answer, this.#page.words));
  }
}
