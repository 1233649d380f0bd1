/** Validation of the texts that people type: names, codes, titles, topics and emoji, and which names look alike. */
package chat.parley.text;
