/**
 * Tests of a whole Parley on a real server from outside: each class deploys the packaged WAR and talks to it as clients
 * do.
 */
package chat.parley.live;
