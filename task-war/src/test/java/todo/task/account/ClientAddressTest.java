package todo.task.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientAddressTest {

  @Test
  void anIpv4AddressStandsForItself() {
    assertThat(ClientAddress.key("192.0.2.1")).isEqualTo("192.0.2.1");
  }

  @Test
  void anIpv6AddressStandsForItsNetwork() {
    assertThat(ClientAddress.key("2001:db8:1:2:3:4:5:6"))
        .isEqualTo(ClientAddress.key("2001:db8:1:2::1"))
        .isNotEqualTo(ClientAddress.key("2001:db8:1:3::1"));
  }

  @Test
  void anIpv4AddressInIpv6FormIsNoNetwork() {
    assertThat(ClientAddress.key("::ffff:192.0.2.1"))
        .isNotEqualTo(ClientAddress.key("::ffff:192.0.2.2"));
  }

  @Test
  void whatIsNoAddressIsAKeyAllTheSame() {
    assertThat(ClientAddress.key(null)).isEqualTo("null");
    assertThat(ClientAddress.key(":unknown")).isEqualTo(":unknown");
  }
}
