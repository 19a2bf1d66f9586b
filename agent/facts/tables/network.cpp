#include "agent/facts/schema.h"

namespace mijian {
namespace {

constexpr Column dns_server_columns[] = {
    {"address", Type::text, required, plain, "as configured"},
    {"is_public", Type::integer, required, plain,
     "1 outside private, loopback, link-local and unique-local ranges"},
    {"file", Type::text, required, plain, "where it is configured"},
    {"line", Type::integer, required, plain, "line in it"},
};

constexpr Column firewall_chain_columns[] = {
    {"kind", Type::text, required, plain, "nftables, or iptables for tables of the older iptables"},
    {"family", Type::text, required, plain, "inet (both), ip, ip6, arp, bridge, netdev"},
    {"table_name", Type::text, required, plain, "as somebody called it; of iptables filter, nat …"},
    {"chain", Type::text, nullable, plain, "NULL of iptables, which tells its tables only"},
    {"hook", Type::text, required, plain,
     "where packets come by: input, forward, output, prerouting …; '' when only other chains lead "
     "to "
     "it, and of iptables"},
    {"policy", Type::text, nullable, plain,
     "accept or drop: what becomes of packets that no rule takes; NULL without hook"},
    {"rules", Type::integer, nullable, plain, "how many rules it has; NULL of iptables"},
};

constexpr Column firewall_setting_columns[] = {
    {"product", Type::text, required, plain, "ufw, firewalld, nftables, iptables, ip6tables"},
    {"is_enabled", Type::integer, nullable, plain,
     "1 when it is set to begin with the system; NULL when that could not be told"},
    {"default_input", Type::text, nullable, plain,
     "what becomes of packets that come in and no rule takes: accept, drop, reject; NULL when the "
     "file does not say"},
    {"file", Type::text, required, plain, "where the setting stands"},
    {"line", Type::integer, required, plain, "line in it; 0 where a default counts"},
};

constexpr Column hosts_entry_columns[] = {
    {"address", Type::text, required, plain, "what the name stands for"},
    {"name", Type::text, required, content, "in small letters"},
    {"is_public", Type::integer, required, plain, "1 when the address is a public one"},
    {"file", Type::text, required, plain, "/etc/hosts"},
    {"line", Type::integer, required, plain, "line in it"},
};

constexpr Column listening_socket_columns[] = {
    {"protocol", Type::text, required, plain, "tcp, tcp6, udp, udp6, udplite, udplite6"},
    {"address", Type::text, required, plain, "local address; 0.0.0.0 and :: are all"},
    {"port", Type::integer, required, plain, "local port"},
    {"reach", Type::text, required, plain, "loopback, all or one: who can reach it"},
    {"user_id", Type::integer, required, plain, "owner of the socket"},
    {"process", Type::text, nullable, plain,
     "name of the program that holds it; NULL when not allowed to see"},
    {"executable", Type::text, nullable, plain, "its file; NULL when not allowed to see"},
    {"inode", Type::integer, required, plain, "the socket's number, to tell sockets apart"},
};

constexpr Column network_address_columns[] = {
    {"interface", Type::text, required, plain, "as in network_interface"},
    {"family", Type::text, required, plain, "inet or inet6"},
    {"address", Type::text, required, plain, "without prefix"},
    {"prefix_length", Type::integer, required, plain, "bits"},
    {"scope", Type::text, required, plain, "global, site, link or host"},
    {"is_public", Type::integer, required, plain,
     "1 outside private, loopback, link-local and unique-local ranges"},
    {"is_temporary", Type::integer, nullable, plain,
     "1 for an IPv6 address made up for privacy, which another one follows after a day", 3},
};

constexpr Column network_connection_columns[] = {
    {"protocol", Type::text, required, plain, "tcp, tcp6, udp, udp6, udplite, udplite6"},
    {"local_address", Type::text, required, plain, "this machine's"},
    {"local_port", Type::integer, required, plain, "this machine's"},
    {"remote_address", Type::text, required, plain, "the other end's"},
    {"remote_port", Type::integer, required, plain, "the other end's"},
    {"state", Type::text, required, plain,
     "established, syn_sent (asked, not answered yet), syn_recv, fin_wait1, fin_wait2, time_wait, "
     "close, close_wait, last_ack, closing; udp: established when tied to one machine"},
    {"reach", Type::text, required, plain, "where the other end is: loopback, private or public"},
    {"user_id", Type::integer, nullable, plain, "owner of the socket; NULL when nobody holds it"},
    {"process", Type::text, nullable, plain,
     "name of the program that holds it; NULL when not allowed to see, or nobody does"},
    {"executable", Type::text, nullable, plain, "its file; NULL likewise"},
    {"inode", Type::integer, nullable, plain, "the socket's number; NULL when nobody holds it"},
};

constexpr Column network_interface_columns[] = {
    {"name", Type::text, required, plain, "eth0"},
    {"kind", Type::text, required, plain,
     "ethernet, wireless, cellular, bluetooth, loopback, bridge, bond, vlan, tunnel, virtual, bmc "
     "(by USB to the server's own management controller) or other"},
    {"physical", Type::integer, required, plain, "1 when a device of a bus stands behind it"},
    {"mac", Type::text, nullable, plain, "current address; NULL without one"},
    {"permanent_mac", Type::text, nullable, plain,
     "the adapter's own; NULL when the kernel does not tell"},
    {"driver", Type::text, nullable, plain, "kernel driver"},
    {"bus", Type::text, nullable, plain, "pci, usb, virtio, sdio, platform"},
    {"operational", Type::text, nullable, plain, "up, down, unknown … as the kernel says"},
    {"carrier", Type::integer, nullable, plain, "1 with a link; NULL when the interface is down"},
    {"stable_name", Type::text, required, plain, "permanent address or bus place; for subjects"},
    {"is_promiscuous", Type::integer, nullable, plain,
     "1 when it takes in frames that are not for it: something listens, or it is a bridge's port",
     3},
    {"address_origin", Type::text, nullable, plain,
     "where mac comes from: permanent, random, stolen (another interface's) or set by somebody", 3},
    {"master", Type::text, nullable, plain, "the bridge or bond it belongs to; '' when to none", 3},
};

constexpr Column network_neighbour_columns[] = {
    {"family", Type::text, required, plain, "inet or inet6"},
    {"address", Type::text, required, plain, "of the other machine"},
    {"mac", Type::text, nullable, plain, "NULL when it never answered"},
    {"interface", Type::text, required, plain, "as in network_interface"},
    {"state", Type::text, required, plain,
     "reachable, stale, delay, probe: it answered; failed, incomplete: it was asked for; "
     "permanent: "
     "entered by hand"},
    {"is_router", Type::integer, required, plain, "1 when it said so (IPv6 only)"},
    {"is_public", Type::integer, required, plain,
     "1 outside private, loopback, link-local and unique-local ranges"},
};

constexpr Column network_rule_columns[] = {
    {"family", Type::text, required, plain, "inet or inet6"},
    {"priority", Type::integer, required, plain, "smaller goes first"},
    {"selector", Type::text, required, plain,
     "for which packets, as `ip rule` writes it: from all"},
    {"routing_table", Type::integer, nullable, plain,
     "the table that is asked: 255 local, 254 main, 253 default; NULL when none is"},
    {"action", Type::text, required, plain,
     "lookup, prohibit, blackhole, unreachable, nop, goto and a priority"},
};

constexpr Column network_route_columns[] = {
    {"family", Type::text, required, plain, "inet or inet6"},
    {"destination", Type::text, required, plain, "default, or address/prefix"},
    {"gateway", Type::text, nullable, plain, "NULL when on the link"},
    {"interface", Type::text, nullable, plain, "as in network_interface"},
    {"metric", Type::integer, required, plain, "smaller goes first"},
    {"routing_table", Type::integer, required, plain, "254 is main"},
    {"type", Type::text, required, plain, "unicast, blackhole …"},
};

constexpr Column network_share_columns[] = {
    {"kind", Type::text, required, plain,
     "samba, samba_printer, samba_user (made by a user: a usershare) or nfs"},
    {"name", Type::text, required, plain, "of the share; of nfs the folder"},
    {"path", Type::text, nullable, personal, "folder that is shared; NULL when not said: homes"},
    {"client", Type::text, nullable, plain,
     "machines it is for, as written; * when an export names none; NULL: Samba limits nobody"},
    {"is_everybody", Type::integer, required, plain, "1 when no machine is kept out"},
    {"is_guest", Type::integer, required, plain,
     "1 when nobody has to prove who he is: Samba's guest ok, NFS without Kerberos"},
    {"is_read_only", Type::integer, required, plain, "1 when nothing can be written through it"},
    {"is_root_squashed", Type::integer, nullable, plain,
     "0 when root of another machine is root here (no_root_squash); NULL but for nfs"},
    {"is_offered", Type::integer, required, plain,
     "0 when switched off: available = no, or usershares not allowed"},
    {"file", Type::text, required, plain, "smb.conf or a file it includes, exports, usershare"},
    {"line", Type::integer, required, plain, "where it begins"},
};

constexpr Column network_software_columns[] = {
    {"id", Type::text, required, plain, "entry of network-software.json"},
    {"name", Type::text, required, plain, "program, in Chinese where it has such a name"},
    {"category", Type::text, required, plain,
     "remote_control, vpn, tunnel, proxy, file_sharing, cloud_drive or messaging"},
    {"vendor", Type::text, nullable, plain, "maker"},
    {"present", Type::integer, nullable, plain,
     "1 when a signal that proves it is there; NULL when none is but some could not be looked at"},
    {"running", Type::integer, nullable, plain,
     "1 when a process or an active unit was seen; NULL when neither could be looked at"},
    {"enabled", Type::integer, nullable, plain,
     "1 when its unit starts by itself; NULL when unknown or it has none"},
    {"version", Type::text, nullable, plain, "of its package"},
    {"signals", Type::text, required, plain,
     "which of package, unit, process, path hit, separated by blanks; none"},
};

constexpr Column network_software_signal_columns[] = {
    {"product", Type::text, required, plain, "entry of network-software.json"},
    {"signal", Type::text, required, plain, "package, unit, process or path"},
    {"value", Type::text, required, plain,
     "what was looked for, or where a program was found that was unpacked elsewhere"},
    {"hit", Type::integer, nullable, plain, "1 found, 0 not there, NULL could not be looked at"},
    {"found", Type::text, nullable, plain, "what was found: version, state, path"},
};

constexpr Column rfkill_switch_columns[] = {
    {"name", Type::text, required, plain,
     "as its driver calls it: phy0, hci0, tpacpi_bluetooth_sw"},
    {"kind", Type::text, required, plain, "wlan, bluetooth, uwb, wimax, wwan, gps, fm or nfc"},
    {"device", Type::text, nullable, plain, "the device it belongs to, as the kernel names it"},
    {"is_soft_blocked", Type::integer, required, plain, "1 when software switched the radio off"},
    {"is_hard_blocked", Type::integer, required, plain,
     "1 when a switch or key of the machine did, which software cannot undo"},
};

constexpr Column proxy_setting_columns[] = {
    {"scope", Type::text, required, plain, "environment, desktop, package_manager or browser"},
    {"user", Type::text, nullable, personal, "whose; NULL when the system's"},
    {"kind", Type::text, required, plain,
     "what goes through it: http, https, ftp, socks, all; pac: a script that tells"},
    {"host", Type::text, required, content, "the proxy, or where the script lies"},
    {"port", Type::integer, nullable, plain, "NULL when not said"},
    {"is_public", Type::integer, required, plain, "1 for a public host"},
    {"is_enabled", Type::integer, required, plain, "0 when it is written down, but not chosen"},
    {"file", Type::text, required, personal, "where it is configured"},
    {"line", Type::integer, nullable, plain, "line in it; NULL in a database"},
};

constexpr Table tables[] = {
    {"dns_server", "Name servers this system asks.", dns_server_columns},
    {"firewall_chain", "Chains of firewall rules in force, by what the kernel tells.",
     firewall_chain_columns, 3},
    {"firewall_setting", "What the files of host firewalls say.", firewall_setting_columns, 3},
    {"hosts_entry", "Names that this machine resolves by itself, asking nobody.",
     hosts_entry_columns, 3},
    {"listening_socket", "TCP sockets that listen and UDP sockets that wait, with their process.",
     listening_socket_columns},
    {"network_address", "Addresses of the interfaces.", network_address_columns},
    {"network_connection",
     "TCP connections and UDP sockets tied to another machine, at this moment.",
     network_connection_columns, 3},
    {"network_interface", "Network interfaces and what they are.", network_interface_columns},
    {"network_neighbour", "Machines on the same link that this one spoke with or asked for.",
     network_neighbour_columns, 3},
    {"network_route", "Routes of the main and other tables, local ones left out.",
     network_route_columns},
    {"network_rule", "Rules that choose a table of routes, as `ip rule` shows them.",
     network_rule_columns, 3},
    {"network_share", "Folders and printers that Samba and NFS offer to others, as configured.",
     network_share_columns, 3},
    {"network_software",
     "Programs for remote control, VPN, tunnels, proxies, sharing, net disks and messages: one row "
     "for each of the catalogue.",
     network_software_columns, 3},
    {"network_software_signal", "Each mark looked for of them.", network_software_signal_columns,
     3},
    {"proxy_setting", "Proxies that the system, its users and their programs are told to use.",
     proxy_setting_columns, 3},
    {"rfkill_switch", "Switches of radios, as the kernel keeps them.", rfkill_switch_columns, 3},
};

}  // namespace

extern const TableGroup network_group{"network", tables};

}  // namespace mijian
