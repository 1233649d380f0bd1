package chat.parley.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a test that needs Chromium. It is skipped with {@code -DskipBrowserTests}, and with {@code -DskipInstall} if
 * Chromium is missing.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("browser")
@DisabledIfSystemProperty(named = "skipBrowserTests", matches = "true")
@ExtendWith(ChromiumCondition.class)
public @interface NeedsBrowser {}
