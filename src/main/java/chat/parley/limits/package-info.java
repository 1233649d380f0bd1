/** Limits on what one address, and all addresses together, may use and do. */
package chat.parley.limits;
