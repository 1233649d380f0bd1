/** Every reason to say no, to a client or a person. */
package chat.parley.refusal;
