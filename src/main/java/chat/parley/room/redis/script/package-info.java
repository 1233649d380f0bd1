/** Runs Lua scripts in Redis: one file and one round trip for each operation. */
package chat.parley.room.redis.script;
