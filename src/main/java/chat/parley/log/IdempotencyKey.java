package chat.parley.log;

import java.util.UUID;

/**
 * Key that makes a member's command take effect only once, however often it is sent.
 *
 * @param member the id of the member who gave the command
 * @param fingerprint a hash of the command, so that reuse of the key for a different command is detected
 */
public record IdempotencyKey(String member, UUID id, int fingerprint) {}
