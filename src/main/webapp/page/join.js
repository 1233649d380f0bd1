import './elements/theme-switch.js';
import { deviceStore, tabStore } from './device/device-storage.js';
import { Dates } from './model/dates.js';
import { roleOffered } from './text/role-link.js';
import { keepClean } from './view/clean-field.js';
import { keepOut } from './view/dropped.js';

const NAME = 'parley:name';
const LINK = /\/(?:join|rooms)\/([\dA-Z-]{8,9})\/?(#.*)?$/i;
const store = deviceStore();
const names = [...document.querySelectorAll('input[autocomplete="nickname"]')];
const codeField = document.querySelector('input.code[type="text"]');

/** The name is asked for once on this device, whichever form it was given in. */
function rememberName() {
  for (const field of names) {
    if (field.value === '') field.value = store.getItem(NAME) ?? '';
    field.form.addEventListener('submit', () => keep(field.value.trim()));
  }
}

function keep(name) {
  try {
    if (name !== '') store.setItem(NAME, name);
  } catch {
    // Storage is full or forbidden: it is asked for again next time.
  }
}

/** The first field that is wrong, else the first that is empty in the first form. */
function focusField() {
  const wrong = document.querySelector('input[type="text"][aria-invalid="true"]');
  const fields = [...document.querySelectorAll('form:first-of-type input[type="text"]')];
  (wrong ?? fields.find((field) => field.value === '') ?? fields[0])?.focus();
}

/** Inserts the dash before the fifth character, if that is typed at the end. */
function typedCode({ target, inputType }) {
  if (isLink(target, target.value)) return;
  const atEnd = target.selectionStart === target.value.length;
  if (inputType === 'insertText' && atEnd && /^[\dA-Z]{5}$/i.test(target.value)) {
    target.value = `${target.value.slice(0, 4)}-${target.value.slice(4)}`;
  }
}

function pastedCode(event) {
  if (isLink(event.target, event.clipboardData.getData('text'))) event.preventDefault();
}

/** An invite link stands for the code in it, and the form leads where its fragment does. */
function isLink(field, text) {
  const [, code, fragment = ''] = LINK.exec(text.trim()) ?? [];
  takeAlong(fragment, [field.form]);
  if (code !== undefined) field.value = code;
  return code !== undefined;
}

/** Says that a paste was cleaned. */
function sayLeftOut() {
  document.getElementById('left-out').hidden = false;
}

/** The reason why the membership ended, if the visitor did not leave. */
function sayWhy() {
  const why = tabStore().getItem('parley:why');
  tabStore().removeItem('parley:why');
  const note = why && document.querySelector(`[data-why="${CSS.escape(why)}"]`);
  if (note) note.hidden = false;
}

/** Times that the server could write only in UTC. */
function tellTimes() {
  const dates = new Dates({ lang: document.documentElement.lang });
  for (const time of document.querySelectorAll('time')) time.textContent = dates.upcoming(time.dateTime, time.dataset.now);
}

/** A link to a message goes on to it, and one that gives a role offers it there: the form takes its fragment along. */
function takeAlong(fragment, forms) {
  const leads = /^#\d+$/.test(fragment) || roleOffered(fragment);
  for (const form of forms) form.action = form.action.replace(/#.*$/, '') + (leads ? fragment : '');
}

keepOut();
rememberName();
takeAlong(location.hash, document.forms);
focusField();
sayWhy();
tellTimes();
codeField?.addEventListener('input', typedCode);
codeField?.addEventListener('paste', pastedCode);
for (const field of document.querySelectorAll('input[type="text"]')) keepClean(field, sayLeftOut);
