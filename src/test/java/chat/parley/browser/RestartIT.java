package chat.parley.browser;

import org.junit.jupiter.api.Test;

class RestartIT extends WithTheReadme {
    @Test
    void after_a_restart_people_find_each_other_again_in_the_same_room() {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        Person grace = person("Grace", Screen.PHONE).followsTheLinkTo(ada.code());
        ada.says("Before the restart.");
        grace.reads("Before the restart.");
        server.stop();
        ada.losesTheConnection().says("While it was down.");
        server.start();
        grace.isAskedAboutTheOwner().meetsNoBarrier().takesPicture("without-owner-phone");
        grace.staysOutside();
        ada.isAskedAboutTheOwner().meetsNoBarrier().takesPicture("without-owner-desktop");
        ada.joinsWithoutAnOwner().reads("While it was down.").seesPeople(1);
        grace.page.click("#try-now");
        grace.isAskedAboutTheOwner().joinsWithoutAnOwner();
        ada.reads("While it was down.").seesInLog("The server restarted").seesPeople(2);
        grace.reads("While it was down.").seesInLog("The server restarted").says("Here I am again.");
        ada.reads("Here I am again.").takesPicture("restarted-desktop");
        ada.forgivesTheOutage();
        grace.forgivesTheOutage();
    }
}
