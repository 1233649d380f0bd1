package chat.parley.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The settings of this server, from wherever MicroProfile Config finds them. */
@ApplicationScoped
class ConfiguredSettings {
    @Produces
    @Singleton
    Settings settings() {
        Config config = ConfigProvider.getConfig();
        return Settings.from(key -> config.getOptionalValue(key, String.class));
    }
}
