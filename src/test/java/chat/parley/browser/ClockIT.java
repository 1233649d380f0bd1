package chat.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests devices whose clock is wrong and devices that travel. */
class ClockIT extends WithTheReadme {
    /** The device's clock is some days off; the page's own clock, which nobody sets, is right. */
    private static final String WRONG = "{ const real = Date; const off = %d * 86400000;"
            + "globalThis.Date = class extends real {"
            + " constructor(...given) { given.length === 0 ? super(real.now() + off) : super(...given) }"
            + " static now() { return real.now() + off } } }";

    private Person onADevice(int days) {
        Person ada = person("Ada", Screen.DESKTOP);
        ada.page.addInitScript(WRONG.formatted(days));
        return ada;
    }

    @ParameterizedTest
    @CsvSource({"0", "2", "-2", "400"})
    void ones_own_message_can_be_edited_whatever_the_device_shows(int days) {
        Person ada = onADevice(days).creates("Garden");
        ada.says("Shal we begin?").reads("Shal we begin?");
        assertThat(ada.page.locator("#rows .day")).hasText("Today");

        ada.message("Shal we begin?").hover();
        assertThat(ada.page.locator("parley-acts button[value='edit']")).isVisible();
        ada.page.focus("#text");
        ada.page.keyboard().press("ArrowUp");
        assertThat(ada.page.locator("#text")).hasValue("Shal we begin?");
        ada.page.keyboard().press("Escape");
        ada.message("Shal we begin?").focus();
        ada.page.keyboard().press("e");
        ada.says("Shall we begin?").reads("Shall we begin?");
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "ARABIC"})
    void times_follow_the_device_into_another_zone(Screen screen) {
        Person ada = person("Ada", screen);
        CDPSession device = ada.page.context().newCDPSession(ada.page);
        travels(device, "Asia/Tokyo");
        ada.creates("Garden").says("Good morning.").reads("Good morning.");
        ada.page.click("#search-button");
        ada.page.fill("#search-text", "morning");
        Locator clock = ada.message("Good morning.").locator("[data-clock]");
        Locator found = ada.page.locator("#hits time");
        assertThat(found).hasCount(1);
        String[] before = {clock.textContent(), found.textContent()};

        travels(device, "Asia/Kolkata");
        ada.page.evaluate("() => window.dispatchEvent(new Event('focus'))");

        assertThat(clock).not().hasText(before[0]);
        assertThat(found).not().hasText(before[1]);
        assertThat(clock).hasText(timeIn(ada, "Asia/Kolkata"));
        assertThat(before[0]).isEqualTo(timeIn(ada, "Asia/Tokyo"));
    }

    private static void travels(CDPSession device, String zone) {
        JsonObject there = new JsonObject();
        there.addProperty("timezoneId", zone);
        device.send("Emulation.setTimezoneOverride", there);
    }

    /** The time of the message as this zone has it. */
    private static String timeIn(Person who, String zone) {
        return (String) who.page.evaluate(
                "zone => new Intl.DateTimeFormat(navigator.language, { timeStyle: 'short', timeZone: zone })"
                        + ".format(new Date(document.querySelector('#rows [data-stamp]').dateTime))",
                zone);
    }
}
