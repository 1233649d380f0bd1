package chat.parley.settings;

/** What requests and answers may take of the server ({@code parley.http}). */
public record HttpSettings(
        @Setting(initial = "262144", unit = "bytes", why = "of events in one answer of history; then ask for the next")
        int historyBytes) {}
