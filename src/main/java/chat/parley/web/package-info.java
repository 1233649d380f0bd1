/** What each request and each answer goes through: headers, origins, bodies, addresses, problem documents. */
package chat.parley.web;
