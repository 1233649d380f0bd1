package chat.parley.adversary;

/** Attack of case 11. */
final class Thief implements Attack {
    @Override
    public String sentence() {
        return "cookies are stolen, their owner leaves one of two rooms, and the thief tries to be the owner in the other";
    }

    @Override
    public void begin(Stage stage) {
        Browser household = stage.somebodyOfTheHousehold();
        stage.createRoom(
                household,
                first -> stage.createRoom(household, second -> stage.every(2_000, () -> steal(stage, first, second))));
    }

    private static void steal(Stage stage, String first, String second) {
        Browser owner = stage.somebody();
        stage.join(
                owner,
                first,
                () -> stage.join(owner, second, () -> {
                    Browser thief = owner.stolen();
                    stage.get(
                            thief,
                            "api/rooms/" + second + "/me",
                            reply -> stage.tally.count("before: " + reply.status()));
                    stage.leave(owner, first, left -> tryIt(stage, thief, second));
                }));
    }

    private static void tryIt(Stage stage, Browser thief, String code) {
        stage.get(thief, "api/rooms/" + code + "/me", reply -> {
            // A loaded Liberty sometimes answers 200 with nothing in it (SRVE8046E).
            if (reply.status() == 200 && !reply.field("name").isEmpty())
                stage.tally.wins("stolen cookies open a room after their owner left another");
        });
    }
}
