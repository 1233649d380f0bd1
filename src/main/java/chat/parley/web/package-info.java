/** The filters for every request and answer: headers, origins, bodies, addresses, problem documents. */
package chat.parley.web;
