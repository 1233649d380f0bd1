package chat.parley.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for 127.0.0.1 that signed itself, made by the JDK's keytool, and its key. */
final class Certificate {
    private static final String NAME = "parley";
    private static final String PASSWORD = "of-a-test";

    private final KeyStore store;

    private Certificate(KeyStore store) {
        this.store = store;
    }

    /** Makes a new one, in a file of this directory. */
    static Certificate in(Path directory) {
        Path file = directory.resolve("certificate.p12");
        try {
            Files.deleteIfExists(file);
            keytool(file);
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, PASSWORD.toCharArray());
            }
            return new Certificate(store);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void keytool(Path file) throws IOException {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String arguments = "-genkeypair -alias " + NAME + " -keyalg EC -groupname secp256r1 -dname CN=127.0.0.1"
                + " -ext san=ip:127.0.0.1 -validity 2 -storetype PKCS12 -storepass " + PASSWORD + " -keystore " + file;
        String[] command = (keytool + " " + arguments).split(" ", -1);
        try {
            int status = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (status != 0) throw new IllegalStateException("keytool ended with " + status);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a client believes that believes this certificate and no other. */
    SSLContext trusting() {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(NAME, store.getCertificate(NAME));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The certificate, as proxies read it. */
    String pem() {
        try {
            return pem("CERTIFICATE", store.getCertificate(NAME).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its key, as proxies read it. */
    String keyPem() {
        try {
            return pem("PRIVATE KEY", store.getKey(NAME, PASSWORD.toCharArray()).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String what, byte[] encoded) {
        String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(encoded);
        return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
    }
}
