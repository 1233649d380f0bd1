/** The pages through which a person enters a room. */
package chat.parley.join;
