package todo.task.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from, as attempts are counted: an IPv4 address, or an IPv6 network of 64
 * bits, which is what one subscriber has at the least (RFC 6177).
 */
public final class ClientAddress {
  private static final int NETWORK_BYTES = 8;

  private ClientAddress() {}

  /**
   * @param remoteAddress numeric, as {@code ServletRequest.getRemoteAddr} answers it; behind a
   *     proxy the server is to be told whom to trust (Open Liberty: {@code remoteIp})
   */
  public static String key(String remoteAddress) {
    if (remoteAddress == null || remoteAddress.indexOf(':') < 0) {
      return String.valueOf(remoteAddress);
    }
    try {
      return InetAddress.getByName(remoteAddress) instanceof Inet6Address six
          ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
          : remoteAddress;
    } catch (UnknownHostException e) {
      return remoteAddress; // no address after all: as good a key as any
    }
  }
}
