/** How much one address may have and do, and how much all of them together. */
package chat.parley.limits;
