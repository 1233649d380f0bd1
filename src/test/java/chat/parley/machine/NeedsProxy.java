package chat.parley.machine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Marks a test that needs nginx or HAProxy. It is skipped with {@code -DskipProxyTests}. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("proxy")
@DisabledIfSystemProperty(named = "skipProxyTests", matches = "true")
public @interface NeedsProxy {}
