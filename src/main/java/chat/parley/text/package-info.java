/** What people type: names, codes, titles, topics and emoji. Checks it and knows which of it looks alike. */
package chat.parley.text;
