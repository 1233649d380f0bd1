/** Limits of what one address, and all addresses together, may have and do. */
package chat.parley.limits;
