package org.refdesk.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class UnreachedTest {
    @Test
    void aNameThatDoesNotResolveIsToldFromAServerThatRefuses() {
        ConnectException unresolved = new ConnectException();
        unresolved.initCause(new UnresolvedAddressException());
        assertThat(Unreached.why(new UnknownHostException("slack.example"))).startsWith("its name does not resolve");
        assertThat(Unreached.why(unresolved)).startsWith("its name does not resolve");
        assertThat(Unreached.why(new ConnectException("refused"))).startsWith("the connection is refused");
    }

    @Test
    void silenceAndDistrustAreTold() {
        assertThat(Unreached.why(new SocketTimeoutException())).isEqualTo("no answer came in time");
        assertThat(Unreached.why(new HttpConnectTimeoutException("t"))).isEqualTo("no answer came in time");
        assertThat(Unreached.why(new SSLHandshakeException("PKIX"))).contains("certificates");
        assertThat(Unreached.why(new IOException("reset"))).isEqualTo("IOException");
    }
}
