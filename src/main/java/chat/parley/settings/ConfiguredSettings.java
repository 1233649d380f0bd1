package chat.parley.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the settings of this server from MicroProfile Config. */
@ApplicationScoped
class ConfiguredSettings {
    @Produces
    @Singleton
    Settings settings() {
        Config config = ConfigProvider.getConfig();
        Function<String, Optional<String>> lookup = key -> config.getOptionalValue(key, String.class);
        Retired.warn(lookup);
        return Settings.from(lookup);
    }
}
