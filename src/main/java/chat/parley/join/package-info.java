/** The pages: how a person comes into a room. */
package chat.parley.join;
