/** Visitors: the people behind HTTP sessions, from the moment a name is accepted until the session ends. */
package chat.parley.visitor;
