/** A whole Parley on a real server, told from outside: each class deploys the packaged WAR and talks to it as clients do. */
package chat.parley.live;
