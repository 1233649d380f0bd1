package chat.parley.settings;

/** Settings of connections: frames, limits and times ({@code parley.live}). */
public record LiveSettings(
        FrameSettings frames,
        FloodSettings floods,
        SendSettings sends,
        HeartbeatSettings heartbeat,
        PresenceSettings presence,
        DrainSettings drain,
        ThreadSettings threads) {}
