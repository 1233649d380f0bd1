import { wanted } from '/page/model/commands.js';
import { expect } from '../expect.js';

const said = (text) => ({ frame: { type: 'say', text } });

export function what_begins_with_no_slash_is_said() {
  expect(wanted('Shall we begin?')).equals(said('Shall we begin?'));
  expect(wanted('and/or')).equals(said('and/or'));
}

export function what_only_looks_like_a_command_is_said() {
  for (const text of ['/', '/ me', '/usr/bin/java', '/5', '/me?', ' /me', '// a comment', '//usr/lib']) {
    expect(wanted(text)).equals(said(text));
  }
}

export function two_slashes_say_one() {
  expect(wanted('//me waves')).equals(said('/me waves'));
  expect(wanted('//nonsense')).equals(said('/nonsense'));
}

export function the_commands_do_what_they_say() {
  expect(wanted('/me waves')).equals({ frame: { type: 'say', text: 'waves', act: true } });
  expect(wanted('/ME  waves\nagain ')).equals({ frame: { type: 'say', text: 'waves\nagain', act: true } });
  expect(wanted('/nick Countess of Lovelace')).equals({ frame: { type: 'rename', name: 'Countess of Lovelace' } });
  expect(wanted('/topic Roses, mostly')).equals({ frame: { type: 'topic', topic: 'Roses, mostly' } });
  expect(wanted('/topic')).equals({ frame: { type: 'topic', topic: '' } });
  expect(wanted('/leave')).equals({ ask: 'leave' });
  expect(wanted('/help')).equals({ ask: 'help' });
}

export function a_command_without_its_words_says_what_is_missing() {
  expect(wanted('/me')).equals({ missing: 'me' });
  expect(wanted('/nick  ')).equals({ missing: 'nick' });
}

export function a_command_that_nobody_knows_is_not_said() {
  expect(wanted('/dance')).equals({ unknown: '/dance' });
  expect(wanted('/constructor x')).equals({ unknown: '/constructor' });
  expect(wanted('/مرحبا')).equals({ unknown: '/مرحبا' });
}
