package chat.parley.storage;

import chat.parley.log.Footprint;
import chat.parley.log.Notation;
import chat.parley.room.Directory;
import chat.parley.room.memory.MemoryDirectory;
import chat.parley.room.redis.Parts;
import chat.parley.room.redis.RedisDirectory;
import chat.parley.runtime.Pools;
import chat.parley.runtime.Time;
import chat.parley.settings.LogPlace;
import chat.parley.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Produces the room store that the settings select. */
@ApplicationScoped
class StorageProducer {
    @Produces
    @Singleton
    Footprint footprint(Settings settings) {
        return new Footprint(settings);
    }

    @Produces
    @ApplicationScoped
    Directory directory(Settings settings, Notation notation, Footprint footprint, Pools pools) {
        if (settings.log().place() == LogPlace.MEMORY) {
            return new MemoryDirectory(settings, Time.SYSTEM, notation, footprint);
        }
        return new RedisDirectory(settings, new Parts(Time.SYSTEM, notation, footprint), pools);
    }

    void close(@Disposes Directory directory) {
        directory.close();
    }
}
