package chat.parley.log;

import java.util.UUID;

/**
 * The name under which a member's act comes into the log, once.
 *
 * @param member the id of whose it is
 * @param fingerprint of what is wanted, so that another act under the same name is noticed
 */
public record IdempotencyKey(String member, UUID id, int fingerprint) {}
