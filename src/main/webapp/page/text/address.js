const UNSEEN = /[\p{Cf}\p{Cc}\p{Zl}\p{Zp}]/u;

/** An address that a click may open, or null: http and https only, no name or password hidden in front of the host. */
export function address(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  const plain = url && url.hostname !== '' && url.username === '' && url.password === '';
  return plain && /^https?:$/.test(url.protocol) ? url.href : null;
}

/** Whether a reader sees in a link's text where it leads: the address itself, its host letter by letter. */
export function tellsItsHost(text, href) {
  if (UNSEEN.test(text) || address(text) !== href) return false;
  const authority = text.slice(text.indexOf('//') + 2).toLowerCase();
  return authority.startsWith(new URL(href).host);
}
