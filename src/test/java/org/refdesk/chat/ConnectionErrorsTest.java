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

class ConnectionErrorsTest {
    @Test
    void aNameThatDoesNotResolveIsToldFromAServerThatRefuses() {
        ConnectException unresolved = new ConnectException();
        unresolved.initCause(new UnresolvedAddressException());
        assertThat(ConnectionErrors.why(new UnknownHostException("slack.example")))
                .startsWith("its name does not resolve");
        assertThat(ConnectionErrors.why(unresolved)).startsWith("its name does not resolve");
        assertThat(ConnectionErrors.why(new ConnectException("refused"))).startsWith("the connection was refused");
    }

    @Test
    void silenceAndDistrustAreTold() {
        assertThat(ConnectionErrors.why(new SocketTimeoutException())).isEqualTo("no answer came in time");
        assertThat(ConnectionErrors.why(new HttpConnectTimeoutException("t"))).isEqualTo("no answer came in time");
        assertThat(ConnectionErrors.why(new SSLHandshakeException("PKIX"))).contains("certificates");
        assertThat(ConnectionErrors.why(new IOException("reset"))).isEqualTo("IOException");
    }
}
