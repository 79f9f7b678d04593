"""Small invented texts, typed as Windows prints them, that several tests build documents from."""

from __future__ import annotations

from typing import Final

TITLE: Final = "Active Connections\n"
HEADER: Final = "  Proto  Local Address          Foreign Address        State           PID\n"
ROW: Final = "  TCP    192.0.2.10:49712       203.0.113.80:443       ESTABLISHED     4388\n"
ROW_2: Final = "  TCP    192.0.2.10:49713       203.0.113.81:80        TIME_WAIT       0\n"
ROW_UDP: Final = "  UDP    192.0.2.10:123         *:*                                    960\n"
TABLE: Final = TITLE + "\n" + HEADER + ROW + ROW_2
RULER: Final = "=" * 75 + "\n"
ROUTE_HEADER: Final = "Network Destination        Netmask          Gateway       Interface  Metric\n"
ROUTE: Final = "          0.0.0.0          0.0.0.0        192.0.2.1       192.0.2.10     25\n"
ROUTES: Final = "Active Routes:\n" + ROUTE_HEADER + ROUTE
LINUX_ROWS: Final = (
    "tcp        0      0 192.0.2.10:22           198.51.100.7:51022      ESTABLISHED 3422/sshd: /usr/sbi\n",
    "tcp6       0      0 :::80                   :::*                    LISTEN      0          65117      -\n",
    "tcp        0      0 *:ssh                   *:*                     LISTEN\n",
    "udp        0      0 0.0.0.0:68              0.0.0.0:*                           7/dhcpcd  off (0.00/0/0)\n",
    "udp6       0      0 2001:db8::1:123         :::*\n",
)
BSD_ROWS: Final = (
    "tcp4       0      0  192.0.2.10.54433       198.51.100.7.443       ESTABLISHED\n",
    "udp6       0      0  fe80::1%lo0.123        *.*                               \n",
    "default            192.0.2.1          UGSc           82        0     en0\n",
    "en0        1500  <Link#4>    02:00:5e:00:53:01      512     0      256     0     0\n",
)
INTERFACES: Final = "Interface List\n 14...02 00 4c 4f 4f 50 ......Example Gigabit Network Connection #2\n"
ROUTES_6: Final = (
    "IPv6 Route Table\nActive Routes:\n If Metric Network Destination      Gateway\n 14    281 fe80::/64    On-link\n"
)
STATISTICS: Final = "TCP Statistics for IPv4\n\n  Active Opens                        = 5816\n"
USAGE: Final = "Displays protocol statistics and current TCP/IP network connections.\n\nNETSTAT [-a] [-b]\n"
NOT_OWNED: Final = " Can not obtain ownership information\n"
