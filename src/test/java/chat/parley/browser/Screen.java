package chat.parley.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/** The screen on which a person uses the page. */
enum Screen {
    DESKTOP,
    DARK,
    PHONE,
    ARABIC,
    ARABIC_PHONE;

    /** Whether the screen is a phone's, with the people on a sheet. */
    boolean small() {
        return this == PHONE || this == ARABIC_PHONE;
    }

    /** The name of this screen in the names of pictures. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Browser.NewContextOptions options() {
        Browser.NewContextOptions options = new Browser.NewContextOptions().setLocale("en-GB");
        return switch (this) {
            case DESKTOP -> options.setViewportSize(1280, 900);
            case DARK -> options.setViewportSize(1280, 900).setColorScheme(ColorScheme.DARK);
            case ARABIC -> options.setViewportSize(1280, 900).setLocale("ar-EG");
            case ARABIC_PHONE -> PHONE.options().setLocale("ar-EG");
            case PHONE ->
                options.setViewportSize(390, 780)
                        .setIsMobile(true)
                        .setHasTouch(true)
                        .setDeviceScaleFactor(2);
        };
    }
}
