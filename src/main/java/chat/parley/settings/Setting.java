package chat.parley.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents one setting. {@code docs/configuration.md} has the same texts, and a test compares them. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Setting {
    /** The default, written as an administrator would write it. */
    String initial();

    String unit();

    /** The effect of the setting, and the reason for its default. */
    String why();

    /** The key of the setting, if it is not derived from the group and the component's name. */
    String key() default "";

    /** The name in the group before a rename; empty if there was none. The old name works for one release. */
    String was() default "";
}
