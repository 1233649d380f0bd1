/**
 * Extensions as third parties would write them: {@code docs/extending.md} shows them, and {@code HouseIT} adds them to
 * the packaged WAR. They use Parley's public API, and nothing of any server.
 */
package chat.parley.house;
