/** The scripts, style sheets and pictures of the pages, as browsers get them. */
package chat.parley.assets;
