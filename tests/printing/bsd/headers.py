"""Header lines as netstat and route of macOS and the BSDs print them, to try row forms on."""

from __future__ import annotations

from typing import Final

_BYTES_15: Final = "      rxbytes      txbytes"
_OWNER_15: Final = " rhiwat  shiwat    pid   epid"
_STATE_15: Final = " state  options           gencnt    flags   flags1 usecnt rtncnt fltrs"
_PROCESS: Final = "  rhiwat  shiwat          process:pid   "
VERBOSE: Final = (
    " rxbytes txbytes",
    " rhiwat shiwat    pid   epid",
    " rhiwat shiwat    pid   epid  state    options",
    "  rhiwat  shiwat    pid   epid state  options           gencnt    flags   flags1 usscnt rtncnt fltrs",
    f"{_BYTES_15} {_OWNER_15}{_STATE_15}",
    f"{_BYTES_15}{_PROCESS}{_STATE_15}",
    f"{_BYTES_15}      rxdrops{_PROCESS}{_STATE_15}",
    f" rxbytes/packets txbytes/packets{_PROCESS}         eprocess:epid  {_STATE_15}",
    f" rxbytes/packets txbytes/packets rxdrops/packets{_PROCESS}         eprocess:epid  {_STATE_15}",
)
"""What ``-v`` and ``-b`` of macOS add, by version."""

_ENDPOINT_TITLES: Final = f"{'Local Address':<22} {'Foreign Address':<22}"
_MACOS: Final = f"Proto Recv-Q Send-Q  {_ENDPOINT_TITLES} (state)    "
_FREEBSD: Final = f"Proto Recv-Q Send-Q {_ENDPOINT_TITLES} (state)    "
_BUFFER_TITLES: Final = " R-MBUF S-MBUF R-CLUS S-CLUS R-HIWA S-HIWA R-LOWA S-LOWA R-BCNT S-BCNT R-BMAX S-BMAX"
_TIMERS: Final = "   rexmt persist    keep    2msl  delack rcvtime"
_CONGESTION: Final = f" {'CC':<12} {'cwin':>10} {'ssthresh':>10} {'MSS':>5} {'ECN':>3}"
_SOCKET_TITLES: Final = (
    _MACOS,
    f"{'Socket':<16} Flowhash {_MACOS}",
    f"{'Socket':<16} Flowhash {_MACOS}{VERBOSE[-3]}",
    *(f"{_MACOS}{verbose}" for verbose in VERBOSE),
    f"{'Tcpcb':<16} {_FREEBSD}",
    f"Proto Recv-Q Send-Q {_ENDPOINT_TITLES}{_BUFFER_TITLES}{_TIMERS}",
    f"Proto Recv-Q Send-Q {_ENDPOINT_TITLES}{_BUFFER_TITLES}{_TIMERS}  flowid ftype",
    f"{_FREEBSD} {'flowid':>8} ftype",
    f"{_FREEBSD} {'Stack':<16}",
    f"{_FREEBSD}{_CONGESTION}",
    f"{_FREEBSD} {'Stack':<16}{_CONGESTION}",
    f"{_FREEBSD} {'Log ID':>8}",
    f"{'Tcpcb':<16} {_FREEBSD}  flowid ftype {'Stack':<16}{_CONGESTION} Log ID",
    f"Proto   Recv-Q Send-Q  {_ENDPOINT_TITLES} TCP-State",
    f"Proto   Recv-Q Send-Q  {_ENDPOINT_TITLES}",
    f"{'PCB':<18} Proto   Recv-Q Send-Q  {_ENDPOINT_TITLES} (state)",
    f"PCB      Proto Recv-Q Send-Q  {_ENDPOINT_TITLES} State",
)
_UNIX: Final = (
    "Address          Type   Recv-Q Send-Q            Inode             Conn             Refs          Nextref{} Addr"
)
_PACKETS: Final = "packets  errs"
HEADERS: Final[dict[str, tuple[str, ...]]] = {
    "bsd_internet_sockets": _SOCKET_TITLES,
    "tcp_retransmissions": (
        f"Proto Rexmit OOORcv 0-win  {_ENDPOINT_TITLES}",
        f"{'Tcpcb':<16} Proto Rexmit OOORcv 0-win {_ENDPOINT_TITLES} (state)    ",
        f"Proto Rexmit OOORcv 0-win {_ENDPOINT_TITLES} (state)    {_CONGESTION} Log ID",
    ),
    "listen_queues": (
        "Listen         Local Address         ",
        "Proto Listen                           Local Address         ",
        f"{'Socket':<16} Flowhash Listen         Local Address         ",
        f"{'Tcpcb':<16} Proto Listen         Local Address         ",
    ),
    "unix_listen_queues": ("Proto Listen         Addr", "Proto Listen         (Local) Addr"),
    "bsd_unix_sockets": (
        _UNIX.format(""),
        "Address  Type   Recv-Q Send-Q    Inode     Conn     Refs  Nextref Addr",
        *(_UNIX.format(verbose) for verbose in VERBOSE),
    ),
    "multipath_tcp": (f"Proto/ID  Flags      {_ENDPOINT_TITLES} (state)    ",),
    "kernel_control_modules": (
        "id       flags    pcbcount rcvbuf   sndbuf   name ",
        "kctlref          id       unit     flags    pcbcount rcvbuf   sndbuf   name ",
    ),
    "kernel_event_sockets": (
        "Proto Recv-Q Send-Q vendor  class  subcl",
        "Proto Recv-Q Send-Q vendor  class subcla",
        f"{'pcb':>16} Proto Recv-Q Send-Q vendor  class  subcl",
        "Proto Recv-Q Send-Q vendor  class subclarhiwat shiwat    pid   epid",
        "Proto Recv-Q Send-Q vendor  class subclarhiwat shiwat    pid   epid  state    options",
        *(f"Proto Recv-Q Send-Q vendor  class  subcl{verbose}" for verbose in VERBOSE[3:]),
    ),
    "kernel_control_sockets": (
        "Proto Recv-Q Send-Q   unit     id name",
        f"{'pcb':>16} Proto Recv-Q Send-Q   unit     id name",
        *(f"Proto Recv-Q Send-Q{verbose}   unit     id name" for verbose in VERBOSE),
    ),
    "vsock": (
        "Proto  Type   Recv-Q Send-Q Local Address      Foreign Address    State      ",
        "Proto  Type   Recv-Q Send-Q Local Address      Foreign Address    State            rxcnt      txcnt"
        " peer_rxcnt peer_rxhiwat rxhiwat txhiwat    pid state  options",
    ),
    "bsd_routes": (
        "Destination        Gateway            Flags    Refs      Use  Netif Expire",
        "Destination        Gateway            Flags        Refs      Use   Netif Expire",
        "Destination        Gateway            Flags        Netif Expire",
        "Destination        Gateway            RT_IFA             Flags        Refs      Use    Mtu          Netif"
        " Expire",
        "Destination        Gateway            RT_IFA             Flags        Refs      Use    Mtu          Netif"
        " Expire rtt(ms) rttvar(ms)",
        "Destination        Gateway            RT_IFA             Flags        Refs      Use    Mtu          Netif"
        " Expire rtt(ms) rttvar(ms) recvpipe sendpipe ssthresh",
        "Destination        Gateway            Flags     Netif Expire",
        "Destination        Gateway            Flags   Nhop#    Mtu      Netif Expire",
        "Destination        Gateway            Flags       Use    Mtu      Netif Expire",
        "Destination        Gateway            Flags   Refs      Use   Mtu  Prio Iface",
        "Destination        Gateway            Flags   Refs      Use   Mtu  Prio Iface Label",
        "Destination        Gateway            Flags    Refs      Use    Mtu Interface",
        "Destination        Gateway            Flags    Refs      Use    Mtu  Interface",
    ),
    "protocol_family_routes": (
        "Destination        Gateway            Flags    Refs      Use  Netif Expire",
        "Destination        Gateway            Flags   Refs      Use   Mtu  Prio Iface",
        "Destination        Gateway            Flags      Netif Expire",
    ),
    "mpls_routes": ("In label  Out label  Op      Gateway            Flags   Refs      Use   Mtu  Prio Interface",),
    "encap_routes": ("Source             Port  Destination        Port  Proto SA(Address/Proto/Type/Direction)",),
    "bsd_interfaces": (
        "Name  Mtu   Network       Address            Ipkts Ierrs    Opkts Oerrs  Coll",
        "Name       Mtu   Network       Address            Ipkts Ierrs     Ibytes    Opkts Oerrs     Obytes  Coll Drop",
        "Name       Mtu   Network       Address            Ipkts Ierrs    Opkts Oerrs  Coll Time Drop",
        "Name    Mtu Network       Address              Ipkts Ierrs Idrop    Opkts Oerrs  Coll",
        "Name    Mtu Network       Address              Ipkts Ierrs Idrop     Ibytes    Opkts Oerrs     Obytes  Coll"
        "  Drop",
        "Name    Mtu   Network     Address              Ipkts Ifail    Opkts Ofail Colls",
        "Name    Mtu   Network     Address               Ibytes     Obytes",
        "Name    Mtu   Network     Address              Ipkts Ifail    Opkts Ofail Colls Drop",
        "Name  Mtu   Network       Address              Ipkts Ierrs Idrops    Opkts Oerrs Colls Odrops",
    ),
    "interface_intervals": (
        f"   {_PACKETS}      bytes    {_PACKETS}      bytes colls",
        f"   {_PACKETS}      bytes    {_PACKETS}      bytes colls drops",
        f"   {_PACKETS} idrops      bytes    {_PACKETS}      bytes colls",
        f"   {_PACKETS} idrops      bytes    {_PACKETS}      bytes colls drops",
        f" {_PACKETS}  {_PACKETS} colls   {_PACKETS}  {_PACKETS} colls",
        f" {_PACKETS}  {_PACKETS} colls drops   {_PACKETS}  {_PACKETS} colls drops",
        f" {_PACKETS}  {_PACKETS} colls",
    ),
    "bsd_multicast_groups": ("Group               \tLink-layer Address\tNetif",),
    "link_layer_reachability": (
        "Proto  Linklayer Address          Netif Expire    Refs Prbs",
        "Proto  Linklayer Address          Netif Expire    Refs Prbs   RSSI   LQM   NPM",
    ),
    "bpf": (
        "  Pid  Netif   Flags      Recv      Drop     Match Sblen Hblen Command",
        "Device    Netif          Flags              Recv     RDrop    RMatch        RSize ReadCnt   Bsize   Sblen"
        "    Scnt   Hblen    Hcnt    Ccnt   Csize   Written   WDrop Command",
    ),
    "netisr_configuration": ("Setting                        Current        Limit",),
    "netisr_protocols": ("Name   Proto QLimit Policy Dispatch Flags",),
    "netisr_workstreams": ("WSID CPU   Name     Len WMark   Disp'd  HDisp'd   QDrops   Queued  Handled",),
    "nexthops": (
        "Idx   IFA                Gateway            Flags         Netif  Refcnt",
        "Idx   Type         IFA                Gateway            Flags       Use    Mtu            Netif     Addrif"
        " Refcnt    Prepend",
    ),
    "nexthop_groups": ("GrpIdx  NhIdx     Weight   Slots           Gateway     Netif  Refcnt",),
    "netgraph": ("Type  Recv-Q Send-Q Node Address   #Hooks", "PCB      Type  Recv-Q Send-Q Node Address   #Hooks"),
    "sctp": (
        "Proto  Type  Local Address          Foreign Address        (state)",
        "Proto  Type  Listen   Local Address         ",
    ),
    "multicast_interfaces": (
        " Vif   Thresh   Local-Address   Remote-Address    Pkts-In   Pkts-Out",
        " Mif   Rate   PhyIF   Pkts-In   Pkts-Out",
    ),
    "multicast_routes": (
        " Origin          Group             Packets In-Vif  Out-Vifs:Ttls",
        " Origin                          Group                             Packets Waits In-Mif  Out-Mifs",
    ),
}
"""Header lines by table, as the tools print them."""
ONLY_AS_PRINTED: Final = frozenset({"interface_intervals"})
"""Tables with the same titles for both directions: which is which, only the whole header line says."""
RUN_TOGETHER: Final = frozenset({"subclarhiwat"})
"""Titles of two columns with no blank between them, which no header has beside these two."""
