package fr.gouv.hub.service.syndication;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses of machines a source may be read from: those of the public Internet. Everything that the registries of
 * special addresses (RFC 6890 and its successors) set apart is refused: this machine, private networks, link-local ones
 * with their metadata services, multicast, documentation, and IPv6 forms that wrap an IPv4 address.
 */
final class AddressRule {

    private static final List<Block> REFUSED = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 3),
            Block.of("2001::", 23),
            Block.of("2001:db8::", 32),
            Block.of("2002::", 16),
            Block.of("3fff::", 20));

    /** What the Internet's registry gives out to networks; the rest of IPv6 has other uses or none. */
    private static final Block GLOBAL_IPV6 = Block.of("2000::", 3);

    private final boolean loopback;

    /** @param loopback whether this machine itself is let in: for tests and the demonstration, which read from themselves */
    AddressRule(boolean loopback) {
        this.loopback = loopback;
    }

    boolean permits(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return loopback;
        }
        byte[] bytes = address.getAddress();
        return (address instanceof Inet4Address || GLOBAL_IPV6.holds(bytes))
                && REFUSED.stream().noneMatch(block -> block.holds(bytes));
    }

    /** All addresses that begin with the same bits. */
    private record Block(List<Byte> start, int bits) {

        static Block of(String start, int bits) {
            try {
                // a literal: nothing is looked up
                byte[] bytes = InetAddress.getByName(start).getAddress();
                Byte[] boxed = new Byte[bytes.length];
                Arrays.setAll(boxed, i -> bytes[i]);
                return new Block(List.of(boxed), bits);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(start, e);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != start.size()) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (start.get(bit / 8) & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
