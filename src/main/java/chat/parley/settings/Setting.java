package chat.parley.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What {@code docs/configuration.md} says of one setting; a test holds the two against each other. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Setting {
    /** The default, written as an administrator would write it. */
    String initial();

    String unit();

    /** What it decides, and why the default is what it is. */
    String why();

    /** Its key, where that is not the group's with its name. */
    String key() default "";

    /** Its name in its group before it was renamed, if it was; that works for one release. */
    String was() default "";
}
