/** Whether this server is to be restarted, and whether people may be sent to it: what proxies and orchestrators ask. */
package chat.parley.health;
