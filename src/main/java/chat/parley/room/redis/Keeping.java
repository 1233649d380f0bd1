package chat.parley.room.redis;

import chat.parley.room.Directory;
import chat.parley.room.Footprint;
import chat.parley.room.MemoryDirectory;
import chat.parley.room.Notation;
import chat.parley.room.Time;
import chat.parley.settings.LogPlace;
import chat.parley.settings.Settings;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Where rooms are kept: what the settings say. */
@ApplicationScoped
class Keeping {
    @Resource
    private ManagedThreadFactory threads;

    @Produces
    @Singleton
    Footprint footprint(Settings settings) {
        return new Footprint(settings);
    }

    @Produces
    @ApplicationScoped
    Directory directory(Settings settings, Notation notation, Footprint footprint) {
        if (settings.log().place() == LogPlace.MEMORY) {
            return new MemoryDirectory(settings, Time.SYSTEM, notation, footprint);
        }
        return new RedisDirectory(settings, new Parts(Time.SYSTEM, notation, footprint), threads);
    }

    void close(@Disposes Directory directory) {
        directory.close();
    }
}
