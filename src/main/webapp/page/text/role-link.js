const ROLE_LINK = /#(owner|moderator)=([\w-]{22})/;

/** Whether a text has a link in it that gives a role to everybody who reads it. */
export const holdsRoleLink = (text) => ROLE_LINK.test(text);

/** The {role, token} in an address, or null. */
export function roleOffered(hash) {
  const [whole, role, token] = ROLE_LINK.exec(hash) ?? [];
  return whole === hash ? { role, token } : null;
}

/** The address of the room with a role's link. */
export const roleLink = (room, role, token) => `${room}#${role}=${token}`;
