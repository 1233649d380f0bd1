/**
 * Rules and bots as somebody else would write them: {@code docs/extending.md} shows them, and {@code HouseIT} adds them to
 * the packaged WAR. They use what Parley makes public, and nothing of any server.
 */
package chat.parley.house;
