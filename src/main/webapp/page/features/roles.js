import { CAUGHT_UP, HAPPENED, HELD, MANAGE, WELCOMED, on } from '../events.js';
import { copy } from '../device/clipboard.js';
import { roleLink, roleOffered } from '../text/role-link.js';
import { ask, copyOf, part } from '../view/document.js';

/** Pages read the charter at different moments after a change. Milliseconds. */
const SPREAD = 10_000;

/** Roles: getting one by a link, giving and taking them, the links, and the sealed charter that this page keeps. */
export function install(page) {
  const { conversation, words, send } = page;
  const charter = new CharterKeeper(page);
  const links = new RoleLinks(page);
  const offers = new Offers(page);
  const button = document.getElementById('roles-button');
  const dialog = document.getElementById('roles-dialog');
  let shown = null;

  /** What the page shows of roles follows each change. */
  function follow() {
    const { you, roles } = conversation;
    if (!you || shown === roles.version) return;
    shown = roles.version;
    charter.follow();
    button.hidden = !roles.owns(you.id);
    if (dialog.open) list();
    if (!roles.owns(you.id)) dialog.close();
    page.screen.draw();
  }

  function list() {
    const { you, roles } = conversation;
    part(dialog, 'holders').replaceChildren(...roles.holders.map((holder) => entry(holder, holder.id === you.id)));
  }

  function entry({ id, name, role }, own) {
    const element = copyOf('holder');
    element.querySelector('bdi').textContent = name;
    part(element, 'role').textContent = words.text(`page.role.${role}`);
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
  on(document, HAPPENED, (events) => {
    const mine = ({ kind, member }) => kind === 'appointed' && member.id === conversation.you.id;
    if (events.some(mine)) charter.hold();
  });
  on(document, CAUGHT_UP, () => offers.read());
  window.addEventListener('hashchange', () => offers.read());
  button.addEventListener('click', () => {
    list();
    links.say('');
    dialog.showModal();
  });
  for (const one of document.querySelectorAll('button[data-copy-link]'))
    one.addEventListener('click', () => links.copy(one.dataset.copyLink, one));
  document.getElementById('renew-links').addEventListener('click', () => {
    send({ type: 'renew' });
    links.say(words.text('page.links.renewed'));
  });
}

/** Keeps the newest sealed charter, which brings the room back with its roles after a restart. */
class CharterKeeper {
  #page;
  #waiting = false;
  #held = false;
  /** The version of the roles that the charter has. */
  #version = 0;

  constructor(page) {
    this.#page = page;
  }

  /** Somebody with a role keeps it on this device, from now on for as long as the server allows. */
  begin({ charter }) {
    const { conversation } = this.#page;
    conversation.charter = charter ?? null;
    this.#version = conversation.roles.version;
    if (!this.#held && conversation.roles.moderates(conversation.you.id)) this.hold();
  }

  /** Once the roles are others, the page fetches the new charter, if the server seals charters. */
  async follow() {
    const { conversation, pause, api, code } = this.#page;
    if (conversation.charter === null || this.#waiting || this.#version === conversation.roles.version) return;
    this.#waiting = true;
    await pause(conversation.roles.moderates(conversation.you.id) ? 0 : Math.random() * SPREAD);
    this.#waiting = false;
    this.#version = conversation.roles.version;
    this.take(await api.charter(code));
  }

  /** Keeps the role on this device. */
  async hold() {
    const { api, code } = this.#page;
    this.#held = true;
    this.take(await api.hold(code));
  }

  take({ body }) {
    if (body?.charter) this.#page.conversation.charter = body.charter;
  }
}

/** Copies links that give a role. */
class RoleLinks {
  #page;

  constructor(page) {
    this.#page = page;
  }

  /** Says a text in the dialogs that have these buttons: a notice would stand behind them. */
  say(text) {
    for (const place of document.querySelectorAll('[data-link-status]')) place.textContent = text;
  }

  async copy(role, button) {
    const { api, code, root, words, conversation } = this.#page;
    const { status, body } = await api.roleLink(code, role);
    if (status !== 201) return this.say(words.refusal(body?.code ?? 'unavailable'));
    if (body.charter) conversation.charter = body.charter;
    const link = roleLink(new URL(`join/${code}`, root).href, role, body.token);
    const copied = await copy(link);
    button.focus();
    return this.say(copied ? words.text(`page.links.copied.${role}`) : words.text('page.not-copied', { link }));
  }
}

/** A link in the address offers a role; only a click takes it. */
class Offers {
  #page;

  constructor(page) {
    this.#page = page;
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
    const { api, code, words, conversation } = this.#page;
    const { status, body } = await api.hold(code, token);
    const notice = document.querySelector('parley-notice');
    if (status === 200 && body.charter) conversation.charter = body.charter;
    if (status !== 200) notice.say(body?.code ? words.refusal(body.code) : words.text('page.no-answer'));
  }
}
