package chat.parley.live;

/** People behind nginx. */
class NginxIT extends Proxied {
    NginxIT() {
        super(Nginx::new);
    }
}
