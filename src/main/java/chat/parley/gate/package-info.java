/** Who may talk to us, from where and how often: origins, addresses, budgets and what every answer tells a browser. */
package chat.parley.gate;
