package chat.parley.settings;

/** Connections: their frames, their limits and their times ({@code parley.live}). */
public record LiveSettings(
        FrameSettings frames,
        FloodSettings floods,
        SendSettings sends,
        HeartbeatSettings heartbeat,
        PresenceSettings presence,
        DrainSettings drain,
        ThreadSettings threads) {}
