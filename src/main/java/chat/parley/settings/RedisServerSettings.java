package chat.parley.settings;

import java.time.Duration;

/** The address of the Redis and the credentials for it ({@code parley.redis}). */
public record RedisServerSettings(
        @Setting(
                initial = "redis://localhost:6379",
                unit = "address",
                why = "of the Redis; rediss:// uses TLS, and a number as path selects another database")
        String url,

        @Setting(
                initial = "false",
                unit = "true or false",
                why = "whether it is a Redis Cluster; the url may then name several of its nodes, with commas between")
        boolean cluster,

        @Setting(initial = "", unit = "name", why = "to sign in with; without one, Redis uses its default user")
        String user,

        @Setting(initial = "", unit = "secret", why = "to sign in with; set it in the environment, not in a file")
        String password,

        @Setting(
                initial = "parley",
                unit = "word",
                why = "prefix of every key; each installation on one Redis needs its own")
        String name,

        @Setting(initial = "1s", unit = "time", why = "limit for opening a connection; Redis is expected to be near")
        Duration connectTime) {

    /** Omits the secret, which the address may contain too. */
    @Override
    public String toString() {
        return "RedisServerSettings[name=" + name + "]";
    }
}
