/** Who an HTTP session is: a visitor, from the moment a name was accepted until the session ends. */
package chat.parley.visitor;
