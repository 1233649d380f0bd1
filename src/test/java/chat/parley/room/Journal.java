package chat.parley.room;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Captures the log lines of a class during a test, instead of the console. */
public final class Journal extends Handler implements AutoCloseable {
    private static final Formatter PLAIN = new SimpleFormatter();

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();
    private final Logger logger;

    public Journal(Class<?> writer) {
        this(writer.getName());
    }

    Journal(String writer) {
        this.logger = Logger.getLogger(writer);
        logger.setUseParentHandlers(false);
        logger.addHandler(this);
    }

    public List<String> messages() {
        return records.stream()
                .map(record -> record.getLevel() + ": " + PLAIN.formatMessage(record))
                .toList();
    }

    public List<Throwable> thrown() {
        return records.stream().map(LogRecord::getThrown).toList();
    }

    @Override
    public void publish(LogRecord entry) {
        records.add(entry);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
    }
}
