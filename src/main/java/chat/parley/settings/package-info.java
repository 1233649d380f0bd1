/** Every number and switch that an administrator may change: its unit, its default and why. */
package chat.parley.settings;
