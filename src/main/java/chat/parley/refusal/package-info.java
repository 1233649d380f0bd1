/** Every reason for refusing a request of a client or a person. */
package chat.parley.refusal;
