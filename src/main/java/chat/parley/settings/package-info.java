/** Every number and switch that an administrator may change, with its unit, its default and the reason for it. */
package chat.parley.settings;
