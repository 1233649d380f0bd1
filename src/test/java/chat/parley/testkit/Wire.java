package chat.parley.testkit;

/** Creates frames of a server, for the kit's own tests. All are of Ada's connection to the Garden; it is noon. */
final class Wire {
    private Wire() {}

    static Json welcome(String epoch, long head, boolean resumed) {
        return read("""
                {'type':'welcome','protocol':1,'you':{'id':'m1','name':'Ada'},'room':{'code':'K7QM4T2X','title':'Garden'},
                 'epoch':'%s','head':%d,'oldest':1,'resumed':%s,'people':[{'id':'m1','name':'Ada'}],'limits':{}}
                """.formatted(epoch, head, resumed));
    }

    static Json said(long seq, String id, String name, String draft, String text) {
        return read("""
                {'type':'events','events':[{'seq':%d,'at':'2026-11-22T12:00:00.000Z','kind':'said',
                 'by':{'id':'%s','name':'%s'},'draft':'%s','text':'%s'}]}
                """.formatted(seq, id, name, draft, text));
    }

    static Json moved(long seq, String kind, String id, String name) {
        return read("""
                {'type':'events','events':[{'seq':%d,'at':'2026-11-22T12:00:00.000Z','kind':'%s',
                 'by':{'id':'%s','name':'%s'}}]}
                """.formatted(seq, kind, id, name));
    }

    static Json gap(long from, long to, String id, String name) {
        return read(
                "{'type':'gap','from':%d,'to':%d,'people':[{'id':'%s','name':'%s'}]}".formatted(from, to, id, name));
    }

    /** A page of history after the last event. */
    static Json nothing(String epoch) {
        return read("{'epoch':'%s','events':[]}".formatted(epoch));
    }

    static Json posted(String draft, long seq) {
        return read("{'type':'posted','draft':'%s','seq':%d}".formatted(draft, seq));
    }

    static Json beat(long head) {
        return read("{'type':'beat','head':%d}".formatted(head));
    }

    static Json refused(String draft, String code, long retryAfterMs) {
        return read(
                "{'type':'refused','draft':'%s','code':'%s','retryAfterMs':%d}".formatted(draft, code, retryAfterMs));
    }

    private static Json read(String text) {
        return Json.read(text.replace('\'', '"'));
    }
}
