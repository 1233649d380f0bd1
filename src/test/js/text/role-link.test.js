import { holdsRoleLink, roleLink, roleOffered } from '/page/text/role-link.js';
import { expect } from '../expect.js';

const TOKEN = 'abcdefghijklmnopqrst-_';
const link = (role) => roleLink('https://parley.example/join/K7QM4T2X', role, TOKEN);

export function a_text_with_a_link_that_gives_a_role_is_found() {
  for (const role of ['owner', 'moderator']) expect(holdsRoleLink(`Here: ${link(role)}, thanks`)).is(true);
  for (const text of ['', 'https://parley.example/join/K7QM4T2X#12', '#owner=short', link('member')]) expect(holdsRoleLink(text)).is(false);
}

export function an_address_offers_its_role_and_nothing_else_does() {
  expect(roleOffered(new URL(link('owner')).hash)).equals({ role: 'owner', token: TOKEN });
  for (const hash of ['', '#12', `#owner=${TOKEN}x`, `#12#owner=${TOKEN}`]) expect(roleOffered(hash)).is(null);
}
