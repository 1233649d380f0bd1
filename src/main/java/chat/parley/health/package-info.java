/** Health checks for proxies and orchestrators: whether to restart this server, and whether to send people to it. */
package chat.parley.health;
