"""Cells and rows as netstat and route of macOS and the BSDs print them, to try row forms on."""

from __future__ import annotations

from typing import Final

_KERNEL_ADDRESSES: Final = {
    "socket": ("4f1eb4c58685585f", "f3a1c20e9b77d041"),
    "tcpcb": ("fffff80003b5c800", "fffff8000a1d7000"),
    "pcb": ("0xd4a1b000", "fffff80003b5c8a0"),
    "flowhash": ("8c1e07d4", "0"),
}
_ENDPOINTS: Final = {
    "local_address": (
        "192.0.2.10.54433",
        "*.80",
        "fe80::1%en0.123",
        "2001:db8:47a1:c0.443",
        "mini-3.local.ipp",
        "::ffff:192.0.2.7.5432",
        "192.0.2.10.111[sunrpc]",
        "*.*",
    ),
    "foreign_address": ("198.51.100.7.443", "*.*", "2001:db8::5.https", "mail.example.net.imaps", "*.*"),
    "bsd_state": ("ESTABLISHED", "LISTEN", "", "SYN_RCVD", "", "7", ""),
}
_OWNERS: Final = {
    "rhiwat": ("131072", "0"),
    "shiwat": ("131768", "2096560"),
    "socket_pid": ("4711", "0", "Ledger Sync:4711", "a: b (c):7", ":0"),
    "socket_epid": ("4712", "", "Ledger Sync:4712", "0", ":"),
    "socket_state": ("00102", "0x0182"),
    "options": ("00000020", "0x00000006"),
    "gencnt": ("0000000000074ed7", "ffffffffffffffff"),
    "socket_flags": ("00000081", "04000900"),
    "flags1": ("04000900",),
    "usscnt": ("2",),
    "usecnt": ("2", "11"),
    "rtncnt": ("0",),
    "fltrs": ("000000", "0000a1"),
}
_VERBOSE: Final = {
    "rxbytes": ("102344", "13319807076", "102344/88"),
    "txbytes": ("9821", "51417255966", "9821/71"),
    "rxdrops": ("0", "3/1"),
    **_OWNERS,
}
_NUMBERS: Final = {
    "rexmt": ("0.00", "12.50"),
    "persist": ("0.00",),
    "keep": ("7199.99", "-1.00"),
    "two_msl": ("0.00",),
    "delack": ("0.00",),
    "rcvtime": ("811.04",),
    "flowid": ("8f2b1c44", "0"),
    "ftype": ("2", "ff"),
    "stack": ("freebsd", "rack"),
    "cc": ("cubic", "newreno"),
    "cwin": ("14480",),
    "ssthresh": ("1073725440",),
    "mss": ("1448",),
    "ecn": ("on", "off"),
    "log_id": ("web frontend", "", "7"),
}
_SOCKETS: Final = {**_KERNEL_ADDRESSES, **_ENDPOINTS, **_VERBOSE, **_NUMBERS}
CELLS: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "bsd_internet_sockets": {
        "proto": ("tcp4", "tcp6", "tcp46", "tcp", "udp4", "udp6", "ip 4", "icm6", "toe4", "divert"),
        "recv_q": ("0", "41"),
        "send_q": ("0", "892928"),
        **_SOCKETS,
    },
    "tcp_retransmissions": {
        "proto": ("tcp4", "tcp6", "tcp46", "toe6"),
        "rexmit": ("0", "12"),
        "ooorcv": ("3",),
        "zero_win": ("0",),
        **_SOCKETS,
    },
    "listen_queues": {
        **_KERNEL_ADDRESSES,
        "proto": ("tcp4", "tcp46", "tcp6"),
        "listen": ("0/0/128", "193/0/128", "2/10"),
        "local_address": ("*.22", "192.0.2.10.http", "::1.631", "fe80::1%lo0.8080"),
    },
    "unix_listen_queues": {
        "proto": ("unix",),
        "listen": ("0/0/30", "2/10"),
        "addr": ("/var/run/devd.pipe", "", "/tmp/with a blank/:0"),
    },
    "bsd_unix_sockets": {
        "kernel_address": ("4f1eb4c58685585f", "fffff80012530600", "0xd4a1b000"),
        "type": ("stream", "dgram", "seqpac", "#5"),
        "recv_q": ("0", "7"),
        "send_q": ("0",),
        "inode": ("0", "4f1eb4c586850001"),
        "conn": ("4f1eb4c5868572ef", "0", "0x0"),
        "refs": ("0",),
        "nextref": ("0", "4f1eb4c5868500aa"),
        **_VERBOSE,
        "addr": ("/var/run/my agent/:0", "", "/var/run/log"),
    },
    "multipath_tcp": {
        "proto_id": ("mptcp/00", "tcp4/01", "tcp6/12"),
        "socket_flags": ("00000000/00000010", "00000006", "00000016"),
        "local_address": ("", "192.0.2.10.54500", "2001:db8::7.54501"),
        "foreign_address": ("", "198.51.100.9.443", "2001:db8::9.https"),
        "bsd_state": ("ESTABLISHED", "CLOSE_WAIT", "4"),
    },
    "kernel_control_modules": {
        "kctlref": ("5e00539c00000000",),
        "kernel_control_id": ("a", "12"),
        "kernel_control_unit": ("0", "3"),
        "socket_flags": ("18", "9"),
        "pcbcount": ("4",),
        "rcvbuf": ("8192",),
        "sndbuf": ("2048",),
        "kernel_control_name": ("com.example.statistics", "org example.tun (old)"),
    },
    "kernel_event_sockets": {
        "pcb": ("4f1eb4c58685585f",),
        "proto": ("kevt",),
        "recv_q": ("0",),
        "send_q": ("0",),
        "vendor": ("1", "1000"),
        "class": ("1", "6"),
        "subcl": ("11", "0"),
        "subcla": ("11", "0"),
        "subclarhiwat": ("11 8192", "0   131072"),
        **_VERBOSE,
    },
    "kernel_control_sockets": {
        "pcb": ("4f1eb4c58685585f",),
        "proto": ("kctl",),
        "recv_q": ("0", "16"),
        "send_q": ("0",),
        **_VERBOSE,
        "kernel_control_unit": ("1", "12"),
        "kernel_control_id": ("10", "7"),
        "kernel_control_name": ("com.example.statistics", "org example.tun (old)"),
    },
    "vsock": {
        "proto": ("vsock",),
        "type": ("stream",),
        "recv_q": ("0",),
        "send_q": ("0",),
        "local_address": ("2:1024", "*:62001"),
        "foreign_address": ("3:62002", "*:*"),
        "state": ("ESTABLISHED", "LISTEN", ""),
        "bsd_pid": ("4711",),
        "socket_state": ("00102",),
        "options": ("00000020",),
    },
    "bsd_routes": {
        "destination": (
            "default",
            "127",
            "169.254",
            "192.0.2",
            "10.0.1/24",
            "198.51.100.7/32",
            "fe80::%lo0/64",
            "::ffff:0.0.0.0/96",
            "2001:db8:5:7::%en0",
            "ff02::fb%en0",
            "base-address.mcast",
            "192.0.2.99",
        ),
        "gateway": (
            "192.0.2.1",
            "link#5",
            "0:0:5e:0:53:1",
            "fe80::1%lo0",
            "gw.example.net",
            "lo0",
            "::1",
            "index: 4 0:0:5e:0:53:9",
            "(23) 00 ffee",
            "2001:db8::1",
            "-",
        ),
        "rt_ifa": ("192.0.2.10", "fe80::1%lo0", "link#5"),
        "flags": ("UGSc", "UHLWIir", "UmCI", "U", "UGHDa9"),
        "refs": ("82", "-", "0"),
        "use": ("0", "-", "47877"),
        "nhop": ("3",),
        "bsd_mtu": ("1500", "-", "1350 L", "16384"),
        "prio": ("8", "48"),
        "netif": ("en0", "vtnet0", "bridge1", "lo0", "---"),
        "route_iface": ("em0", "vio0", "lo0"),
        "route_expire": ("", "1177", "!", "-3"),
        "rtt_ms": ("12", ""),
        "rttvar_ms": ("3", ""),
        "recvpipe": ("0", ""),
        "sendpipe": ("0", ""),
        "ssthresh": ("0", ""),
        "label": ("uplink one", "", "x"),
    },
    "protocol_family_routes": {
        "destination": ("127.0", "(18) 0 2b1a", "12.7f", "link#3"),
        "gateway": ("link#3", "127.0", "(1a) 00", "-"),
        "flags": ("UGS", "UH", "U1"),
        "refs": ("0", "-"),
        "use": ("17", "-"),
        "bsd_mtu": ("1500", "-"),
        "prio": ("8",),
        "netif": ("en0", "vlan1", ""),
        "route_iface": ("em0", "vlan1", ""),
        "route_expire": ("", "88"),
    },
    "mpls_routes": {
        "in_label": ("16", "-"),
        "out_label": ("200",),
        "op": ("PUSH", "POP"),
        "gateway": ("192.0.2.1",),
        "flags": ("UGT",),
        "route_iface": ("em0",),
    },
    "encap_routes": {
        "encap_source": ("192.0.2/24", "0/0"),
        "encap_source_port": ("0", "500"),
        "destination": ("198.51.100/24",),
        "encap_destination_port": ("0",),
        "proto": ("0", "17"),
        "security_association": ("203.0.113.9/esp/require/out", "203.0.113.9/50/use/in"),
    },
    "bsd_interfaces": {
        "name": ("en0", "lo0*", "bridg", "utun12", "pflog0*"),
        "bsd_mtu": ("1500", "-", "16384"),
        "network": ("<Link#4>", "192.0.2", "fe80::%en0/", "<Link>", "2001:db8:5:7::/64"),
        "address": ("02:00:5e:00:53:01", "192.0.2.10", "", "fe80:4::5eff:fe00", "mini-3.local", "2:0:5e:0:53:1"),
        "ierrs": ("0", "-"),
        "idrop": ("0", "-"),
        "oerrs": ("-", "0"),
        "coll": ("0", "-", ""),
        "time": ("0", "-", ""),
        "drop": ("230", "-", ""),
    },
    "interface_intervals": {
        "in_packets": ("36", "145159"),
        "in_bytes": ("4522",),
        "drops": ("0", ""),
        "all_in_packets": ("99",),
        "all_drops": ("0", ""),
    },
    "bsd_multicast_groups": {
        "group": ("224.0.0.251", "ff02::fb%en0", "1:0:5e:0:0:fb"),
        "link_layer_address": ("1:0:5e:0:0:fb", "<none>"),
        "netif": ("en0", ""),
    },
    "link_layer_reachability": {
        "proto": ("0x800", "0x86dd"),
        "linklayer_address": ("0:0:5e:0:53:1", "02:00:5e:00:53:07"),
        "netif": ("en0", "awdl0"),
        "route_expire": ("1m48s", "expired"),
        "refs": ("1", ""),
        "prbs": ("3", ""),
        "rssi": ("-61", ""),
        "lqm": ("70", ""),
        "npm": ("-90", ""),
    },
    "bpf": {
        "bsd_pid": ("912",),
        "device": ("bpf0",),
        "netif": ("em0", "pdp_ip0"),
        "flags": ("p--s---", "-f-b-a-", "p-f-s--------"),
        "command": ("tcpdump", "packet tap 2.4711", ""),
    },
    "netisr_configuration": {
        "setting": ("Thread count", "Dispatch policy", "Threads bound to CPUs"),
        "current": ("1", "hybrid", "disabled"),
        "limit": ("4", "n/a"),
    },
    "netisr_protocols": {
        "netisr_name": ("ip", "rtsock"),
        "policy": ("flow", "cpu"),
        "dispatch": ("default", "hybrid"),
        "flags": ("---", "C--"),
    },
    "netisr_workstreams": {
        "wsid": ("0", "1", ""),
        "cpu": ("0", "1", ""),
        "netisr_name": ("ip", "rtsock", "arp"),
    },
    "nexthops": {
        "idx": ("1", "12"),
        "nexthop_type": ("v4/resolve", "v4/gw"),
        "ifa": ("192.0.2.7", "fe80::1%lo0"),
        "gateway": ("link#1", "192.0.2.1", "lo0/resolve"),
        "flags": ("GS", "", "H"),
        "use": ("4711", ""),
        "bsd_mtu": ("1500",),
        "netif": ("em0", "vlan1042"),
        "addrif": ("lo0", ""),
        "refcnt": ("2",),
        "prepend": ("", "0a1b"),
    },
    "nexthop_groups": {
        "grp_idx": ("", "1", "27"),
        "nhidx": ("4", "-------"),
        "weight": ("1", "-------"),
        "slots": ("1", "-------"),
        "gateway": ("192.0.2.1", "-----------------"),
        "netif": ("em0", "---------"),
        "refcnt": ("", "2"),
    },
    "netgraph": {
        "pcb": ("fffff80003b5c800",),
        "type": ("ctrl", "data"),
        "netgraph_address": ("[2f]:", "ngctl4711:", ""),
        "hooks": ("3", "0", ""),
    },
    "sctp": {
        "proto": ("sctp46", "sctp4", "sctp6"),
        "type": ("1to1", "1toN"),
        "listen": ("0/128", "3/0/128"),
        "local_address": ("192.0.2.10.5001", "*.36412", "2001:db8::5.2905"),
        "foreign_address": ("203.0.113.9.49152", "*.*", ""),
        "bsd_state": ("ESTABLISHED", "COOKIE_ECHOED", ""),
    },
    "multicast_interfaces": {
        "vif_local_address": ("192.0.2.10",),
        "vif_remote_address": ("", "203.0.113.5", "192.0.2.77"),
        "phyif": ("em0", "reg0"),
    },
    "multicast_routes": {
        "origin": ("192.0.2.77", "2001:db8::77"),
        "mroute_group": ("233.252.0.1", "ff3e::8000:1"),
        "waits": ("---", "2"),
        "in_vif": ("0", "65535"),
        "out_vifs": ("1:1", "1:1 2:16", ""),
    },
}
"""Cells by table and title of the column."""

_ROUTE_GET: Final = (
    "   route to: default\ndestination: default\n       mask: default\n    gateway: 192.0.2.1\n  interface: en0\n"
    "      flags: <UP,GATEWAY,DONE,STATIC,PRCLONING,GLOBAL>\n"
    " recvpipe  sendpipe  ssthresh  rtt,msec    rttvar  hopcount      mtu     expire\n"
    "       0         0         0         0         0         0      1500         0\n",
    "   route to: 198.51.100.7\ndestination: 198.51.100.7\n  interface: utun1\n      flags: <UP,HOST,DONE>\n",
    "   route to: gw.example.net\ndestination: 192.0.2.0\n       mask: 255.255.255.0\n        fib: 2\n"
    "  interface: em0\n"
    "      flags: <UP,DONE,PINNED>\n recvpipe  sendpipe  ssthresh  rtt,msec    mtu        weight    expire\n"
    "       0         0         0         0      1500         1         0\n",
    "   route to: 2001:db8::9\ndestination: 2001:db8::\n       mask: ffff:ffff::\n    gateway: fe80::1%em0\n"
    "  interface: em0\n if address: fe80::5%em0\n   priority: 8 (static)\n      flags: <UP,GATEWAY,DONE,STATIC>\n"
    "      label: uplink\n     use       mtu    expire\n      88         0         0\n",
    "   route to: default\ndestination: default\n local addr: 192.0.2.10\n  interface: wm0\n      flags: <UP>\n",
    "u: inet 192.0.2.9; u: link ; RTM_GET: Report Metrics: len 128, pid: 0, seq 1, errno 0, flags:<UP,GATEWAY>\n"
    "locks:  inits:\nsockaddrs: <DST,IFP>\n 192.0.2.9 link#5\n   route to: 192.0.2.9\ndestination: 192.0.2.0\n"
    "      flags: <UP,DONE>\n\nlocks:  inits:\nsockaddrs: <DST,GATEWAY>\n 192.0.2.0 link#5\n",
)
_COUNTERS: Final = (
    "        2650 packets sent\n",
    "\t\t525 data packets (49634 bytes)\n".replace("\t", "        "),
    "        Output histogram:\n",
    "                echo reply: 59\n",
    "                #9: 1\n",
    "        lo0= 1268\n",
    "     ECT(0) marked: 7\n",
    "         16 < x <= 32: 5\n",
    "        12.345 seconds link congested\n",
    "        4294944612 connections closed (including 3 drops)\n",
    "  Input Histogram\n",
    "    source addresses on an outgoing I/F\n",
)
_BUFFERS: Final = (
    "588/2142/2730 mbufs in use (current/cache/total)\n",
    "        244 mbufs allocated to data\n",
    "1179K/1971K/3150K bytes allocated to network (current/cache/total)\n",
    "7549 KB allocated to network (8.1% in use)\n",
    "0 requests for memory denied\n",
    "0/6/2480 sfbufs in use (current/peak/max)\n",
    "    4 calls to drain routines\n",
)
_QUEUES: Final = (
    "en0:\n     [ sched:           FQ_CODEL  qlength:    0/128 ]\n",
    "     [ dequeued pkts:      87474  bytes:    9112714  dropped pkts:    761 bytes:  85887 ]\n",
    "     [ pri: VO (1)  srv_cl: 0x400180    quantum: 605    drr_max: 8 ]\n",
    "     [ budget: 0    target qdelay: 10.00 msec    update interval:100.00 msec ]\n",
    "     [ ce marked:0  ce mark failures:0  L4S pkts:0   ]\n",
    "  [ queued pkts: 0    bytes: 0 ]\n",
)
BLOCKS: Final[dict[str, tuple[str, ...]]] = {
    "route_get": _ROUTE_GET,
    "counter_tree": _COUNTERS,
    "mbufs": _BUFFERS,
    "interface_queues": _QUEUES,
}
"""The rows of tables that have no columns."""

_OWNER_26: Final = "131072  131768  {:>16}:{:<6} 00102 00000020 0000000000074ed7 00000081 04000900      2      0 000000"
BARE: Final[dict[str, tuple[str, ...]]] = {
    "bsd_internet_sockets": (
        "tcp4       0      0  192.0.2.10.54433       198.51.100.7.443       ESTABLISHED\n",
        "tcp46      0      0  *.80                   *.*                    LISTEN     \n",
        "udp6       0      0  fe80::1%lo0.123        *.*                               \n",
        "tcp4       0      0  192.0.2.10.54433       198.51.100.7.443       ESTABLISHED 131072 131768   4711      0\n",
        "tcp4       0      0  *.22                   *.*                    LISTEN      131072 131768   4711      0"
        " 0x0100 0x00000006\n",
        "udp4       0      0  *.53                   *.*                                  1022       98  131072  131768"
        "   4711      0 00102 00000020 0000000000074ed7 00000081 04000900      2      0 000000\n",
        "tcp4       0      0  192.0.2.10.54433       *.*                    LISTEN         1022       98  "
        + _OWNER_26.format("Ledger Sync", 4711)
        + "\n",
        "tcp4       0      0  192.0.2.10.54433       *.*                    LISTEN      "
        + _OWNER_26.format("a: b (c)", 7)
        + "\n",
    ),
    "unix_listen_queues": ("unix  0/0/30       /var/run/devd.pipe\n", "unix  2/10  /tmp/with a blank/:0\n"),
    "bsd_unix_sockets": (
        "4f1eb4c58685585f stream      0      0                0 4f1eb4c5868572ef                0                0"
        " /var/run/my agent\n",
        "4f1eb4c58685585f dgram       0      0 4f1eb4c586850001                0 4f1eb4c5868572ef 4f1eb4c5868500aa\n",
        "4f1eb4c58685585f stream      0      0                0 4f1eb4c5868572ef                0                0"
        "   8192   8192   4711      0 /var/run/log\n",
        "4f1eb4c58685585f stream      0      0                0 4f1eb4c5868572ef                0                0"
        "   1022   98 " + _OWNER_26.format("Ledger Sync", 4711) + " /var/run/log\n",
    ),
    "kernel_event_sockets": (
        "kevt       0      0      1      1     11\n",
        "kevt       0      0   1000      6      0\n",
        "kevt       0     16      1      5      0\n",
    ),
    "kernel_control_sockets": (
        "kctl       0      0      1     10 com.example.statistics\n",
        "kctl       0      0      1      7 com.example.filter\n",
        "kctl       0      0   8192   2048   4711      0      1     10 com.example.statistics\n",
        "kctl       0      0   1022   98 " + _OWNER_26.format("Ledger Sync", 4711) + "  12  7 com.example.a b\n",
    ),
    "bsd_routes": (
        "default            192.0.2.1          UGSc           82        0     en0\n",
        "192.0.2.1          0:0:5e:0:53:1      UHLWIir        40       37     en0   1177\n",
        "127.0.0.1          link#2             UH          lo0\n",
        "default            192.0.2.254        UGS        5       12     -     8 em0\n",
        "fe80::%lo0/64      fe80::1%lo0        UcI             lo0      !\n",
        "10.0.1/24          198.51.100.1       UGS     em0.12\n",
    ),
    "bsd_interfaces": (
        "en0*       1500  <Link#4>    02:00:5e:00:53:01      512     0      256     0     0\n",
        "lo0        16384 <Link#1>                          2048     0     2048     0     0\n",
        "em0    1500 <Link#1>      02:00:5e:00:53:01     5120     0     0     1280     0     0\n",
    ),
}
"""Rows that tables are to find without a header."""
