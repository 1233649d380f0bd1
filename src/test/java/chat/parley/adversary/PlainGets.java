package chat.parley.adversary;

/** Attack of case 16, with plain requests. */
final class PlainGets implements Attack {
    @Override
    public String sentence() {
        return "plain requests, which want no upgrade, come to /live/CODE a hundred a second, by strangers and members";
    }

    @Override
    public void begin(Stage stage) {
        Browser member = stage.somebody();
        stage.join(member, stage.link, () -> {});
        stage.every(10, () -> {
            Browser one = stage.random.nextBoolean() ? stage.somebody() : member;
            String request = stage.request("GET", "live/" + stage.link, one, "Connection: close\r\n");
            Malformed.send(stage, "GET /live/CODE", request);
        });
    }
}
