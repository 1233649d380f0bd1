import { wanted } from '/page/model/commands.js';
import { expect } from '../expect.js';

const said = (text) => ({ frame: { type: 'say', text } });

export function text_without_a_slash_is_a_message() {
  expect(wanted('Shall we begin?')).equals(said('Shall we begin?'));
  expect(wanted('and/or')).equals(said('and/or'));
}

export function text_that_only_looks_like_a_command_is_a_message() {
  for (const text of ['/', '/ me', '/usr/bin/java', '/5', '/me?', ' /me', '// a comment', '//usr/lib']) {
    expect(wanted(text)).equals(said(text));
  }
}

export function two_slashes_send_one() {
  expect(wanted('//me waves')).equals(said('/me waves'));
  expect(wanted('//nonsense')).equals(said('/nonsense'));
}

export function every_command_has_its_effect() {
  expect(wanted('/me waves')).equals({ frame: { type: 'say', text: 'waves', act: true } });
  expect(wanted('/ME  waves\nagain ')).equals({ frame: { type: 'say', text: 'waves\nagain', act: true } });
  expect(wanted('/nick Countess of Lovelace')).equals({ frame: { type: 'rename', name: 'Countess of Lovelace' } });
  expect(wanted('/topic Roses, mostly')).equals({ frame: { type: 'topic', topic: 'Roses, mostly' } });
  expect(wanted('/topic')).equals({ frame: { type: 'topic', topic: '' } });
  expect(wanted('/leave')).equals({ ask: 'leave' });
  expect(wanted('/help')).equals({ ask: 'help' });
}

export function a_command_without_its_argument_explains_what_is_missing() {
  expect(wanted('/me')).equals({ missing: 'me' });
  expect(wanted('/nick  ')).equals({ missing: 'nick' });
}

export function an_unknown_command_is_not_sent() {
  expect(wanted('/dance')).equals({ unknown: '/dance' });
  expect(wanted('/constructor x')).equals({ unknown: '/constructor' });
  expect(wanted('/مرحبا')).equals({ unknown: '/مرحبا' });
}
