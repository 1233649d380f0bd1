package chat.parley.live;

/** Tests people behind nginx. */
class NginxIT extends Proxied {
    NginxIT() {
        super(Nginx::new);
    }
}
