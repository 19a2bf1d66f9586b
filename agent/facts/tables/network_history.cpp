#include "agent/facts/schema.h"

namespace mijian {
namespace {

constexpr Column dhcp_lease_columns[] = {
    {"client", Type::text, required, plain,
     "who asked: dhclient, networkmanager, systemd_networkd, dhcpcd, connman"},
    {"interface", Type::text, nullable, plain, "NULL when the client does not say"},
    {"address", Type::text, required, plain, "what this terminal was given"},
    {"server", Type::text, nullable, plain, "who gave it"},
    {"gateway", Type::text, nullable, plain, "the first router of the lease; NULL: none"},
    {"dns", Type::text, nullable, plain, "its name servers, parted by blanks; NULL: none"},
    {"domain", Type::text, nullable, content, "its domain; NULL: none"},
    {"obtained_at", Type::time, nullable, plain,
     "the last time it was given; the file's own where nothing else is said"},
    {"expires_at", Type::time, nullable, plain, "NULL when the client does not say"},
    {"time_quality", Type::text, nullable, plain, "exact or clock_unset; NULL without a time"},
    {"is_public", Type::integer, required, plain, "1 when the address or the gateway is public"},
    {"is_dns_public", Type::integer, nullable, plain,
     "1 when a name server is public; NULL when the lease names none"},
    {"file", Type::text, required, plain, "where it is kept"},
    {"line", Type::integer, required, plain, "where it begins"},
    {"after_commissioning", Type::integer, required, plain,
     "0 when obtained_at lies before 启用时间"},
};

constexpr Column known_server_columns[] = {
    {"scope", Type::text, required, plain,
     "user: somebody's client met it; system: an administrator listed it for all"},
    {"user", Type::text, nullable, personal, "whose; NULL when the system's"},
    {"host", Type::text, nullable, content, "name or address; NULL when only its hash is kept"},
    {"is_hashed", Type::integer, required, plain, "1 when only its hash is kept"},
    {"is_public", Type::integer, nullable, plain, "1 for a public host; NULL when hashed"},
    {"key_type", Type::text, required, plain, "ssh-ed25519, ssh-rsa …"},
    {"changed_at", Type::time, required, plain,
     "when the file was last changed: this entry is as old or older"},
    {"file", Type::text, required, personal, "where it is remembered"},
    {"line", Type::integer, required, plain, "line in it"},
    {"after_commissioning", Type::integer, required, plain,
     "0 when changed_at lies before 启用时间"},
};

constexpr Column network_event_columns[] = {
    {"program", Type::text, required, plain,
     "who said it: NetworkManager, dhclient, chronyd, wpa_supplicant, pppd …"},
    {"event", Type::text, required, plain,
     "link_up, associated, association_failed, lease_bound, lease_failed, connected, "
     "connectivity_full, connectivity_failed, dns_server_set, dns_answered, dns_failed, "
     "time_asked, time_synchronised, time_failed, time_unavailable, ppp_up, ppp_failed, "
     "modem_registered, "
     "modem_connected, vpn_up, vpn_failed, update_fetched, update_failed or update_unavailable"},
    {"grade", Type::text, required, plain,
     "established when somebody answered; attempt when it was tried, or is no more than a claim"},
    {"interface", Type::text, nullable, plain, "eth0; NULL where the message names none"},
    {"remote", Type::text, nullable, content,
     "the address that was leased, or the other side; NULL where the message names none"},
    {"remote_kind", Type::text, nullable, plain,
     "address, name, ssid or bssid; NULL without remote"},
    {"address", Type::text, nullable, plain,
     "the remote's where it is one, or what its name stood for; NULL where the message tells none"},
    {"is_public", Type::integer, nullable, plain,
     "1 for an address or a host of the public Internet, by the address where it is known; NULL "
     "where neither is"},
    {"stock", Type::text, nullable, plain,
     "connectivity_check, repository, time, browser, update or name_server: what a fresh system "
     "asks this host for by itself; NULL for all others"},
    {"first_at", Type::time, required, plain, "first time on that day of the terminal's calendar"},
    {"last_at", Type::time, required, plain, "last time on that day"},
    {"times", Type::integer, required, plain, "how often, in the source that says it most often"},
    {"time_quality", Type::text, required, plain,
     "of last_at: exact, year_inferred, zone_assumed or clock_unset"},
    {"file", Type::text, required, plain, "the log or journal file of the first"},
    {"line", Type::integer, nullable, plain, "line of it, unpacked; NULL in a journal"},
    {"cursor", Type::text, nullable, plain, "cursor of the entry; NULL outside a journal"},
    {"after_commissioning", Type::integer, required, plain,
     "1 when last_at lies after 启用时间, or when that is not declared"},
};

constexpr Column network_profile_columns[] = {
    {"manager", Type::text, required, plain,
     "whose it is: networkmanager, ifcfg, wpa_supplicant, connman, iwd, netplan, ifupdown, "
     "systemd_networkd, openvpn, wireguard, strongswan, ipsec, ppp, vpnc, "
     "openfortivpn, xl2tpd"},
    {"name", Type::text, required, content, "as its maker named it, else the file's name"},
    {"uuid", Type::text, nullable, plain, "NULL where the manager gives none"},
    {"kind", Type::text, required, plain,
     "ethernet, wireless, cellular, bluetooth, vpn, pppoe, bridge, bond, vlan, infiniband, "
     "loopback, other; unknown: its last use is on record, the profile is not"},
    {"interface", Type::text, nullable, plain, "it is bound to this one; NULL: to none"},
    {"mac", Type::text, nullable, plain,
     "of the adapter it is bound to, or of the Bluetooth peer; NULL: to none"},
    {"mac_shown", Type::text, required, plain,
     "which address others see: own, set (another one, cloned_mac) or random"},
    {"cloned_mac", Type::text, nullable, plain,
     "the address that is set, or random, stable …; NULL: nothing is said"},
    {"ssid", Type::text, nullable, content, "name of the wireless network"},
    {"autoconnect", Type::integer, nullable, plain,
     "1 when it connects by itself; NULL when the file does not say"},
    {"method", Type::text, nullable, plain,
     "where its v4 address comes from: auto, manual, shared, disabled, link-local; NULL: not said"},
    {"gateway", Type::text, nullable, plain, "default gateway it names; NULL: none"},
    {"server", Type::text, nullable, plain,
     "the other end of a VPN or dialled line, of several the public ones parted by blanks; NULL: "
     "none"},
    {"is_server_public", Type::integer, nullable, plain, "1 when that is a public host"},
    {"use", Type::text, required, plain,
     "used; never: its manager would remember; unknown: it remembers nothing, or could not be "
     "read"},
    {"last_used", Type::time, nullable, plain,
     "when it was last connected; of iwd the time of its file; NULL: never, or not known"},
    {"file", Type::text, required, plain, "where it is configured or remembered"},
    {"line", Type::integer, required, plain, "where it begins"},
    {"after_commissioning", Type::integer, required, plain,
     "0 when last_used lies before 启用时间"},
};

constexpr Column seen_access_point_columns[] = {
    {"manager", Type::text, required, plain, "networkmanager"},
    {"profile", Type::text, required, plain, "uuid of the profile that was connected by it"},
    {"bssid", Type::text, required, plain, "the access point's own address"},
    {"last_seen", Type::time, nullable, plain,
     "when the profile was last connected, over whichever of its access points; NULL: not known"},
    {"file", Type::text, required, plain, "where it is remembered"},
    {"line", Type::integer, required, plain, "line in it"},
    {"after_commissioning", Type::integer, required, plain,
     "0 when last_seen lies before 启用时间"},
    {"of_profile", Type::integer, required, plain,
     "how many access points are remembered of that profile, this one counted: of several nobody "
     "knows which was the last"},
};

constexpr Column update_trace_columns[] = {
    {"kind", Type::text, required, plain, "apt_lists, dnf_cache, dnf_log, flatpak, snap or clamav"},
    {"host", Type::text, nullable, content,
     "where it was fetched from; NULL for a repository that is configured no more, and for "
     "signatures of which no log tells the update"},
    {"stock", Type::text, nullable, plain,
     "what a fresh system asks that host for: repository, update …; NULL: nothing"},
    {"is_public", Type::integer, nullable, plain, "1 for a public host; NULL when not known"},
    {"at", Type::time, required, plain,
     "when the newest file from there came to be here; in a tree that is not this machine's own "
     "the "
     "time that the server gave it, and it was fetched then or later"},
    {"time_quality", Type::text, required, plain, "exact or zone_assumed"},
    {"file", Type::text, required, plain, "the newest file from there"},
    {"after_commissioning", Type::integer, required, plain,
     "0 when at lies before 启用时间, or where that is not declared, before the first day of the "
     "root "
     "file system was over: it came with the maker's image or the installer"},
};

constexpr Column web_domain_columns[] = {
    {"user", Type::text, required, personal,
     "in whose home the history lies; of a deleted user the name of the folder"},
    {"browser", Type::text, required, plain, "by its folder: firefox, google-chrome, qaxbrowser …"},
    {"profile", Type::text, required, plain, "its folder; . when the browser knows no profiles"},
    {"domain", Type::text, required, content,
     "host name or address, small letters, international names as xn--…; never a path"},
    {"first_visit", Type::time, nullable, plain,
     "earliest visit still recorded; NULL when no time of a visit can be"},
    {"last_visit", Type::time, nullable, plain, "latest visit; NULL as first_visit"},
    {"visits", Type::integer, required, plain, "how many are recorded"},
    {"brought", Type::integer, required, plain,
     "of them, those synchronised from another machine or imported, which were not made here; only "
     "the Chromium family tells"},
    {"is_public", Type::integer, required, plain,
     "1 for a public address, and for a name that is not of one label or an own network's (.lan, "
     ".local …)"},
    {"stock", Type::text, nullable, plain,
     "what a fresh installation asks it for: connectivity_check, repository, time, browser or "
     "update; NULL when it is no such host"},
    {"category", Type::text, required, plain,
     "by internet-services.json: messaging, personal_mail …, several parted by blanks; none in no "
     "list"},
    {"after_commissioning", Type::integer, required, plain,
     "1 when last_visit lies after 启用时间, or when either is not known"},
    {"file", Type::text, required, plain, "the history database"},
};

constexpr Column web_download_columns[] = {
    {"user", Type::text, required, personal, "as in web_domain"},
    {"browser", Type::text, required, plain, "as in web_domain"},
    {"profile", Type::text, required, plain, "as in web_domain"},
    {"domain", Type::text, required, content, "that gave the file; as in web_domain"},
    {"first_at", Type::time, nullable, plain, "earliest; NULL when no time of one can be"},
    {"last_at", Type::time, nullable, plain, "latest; NULL as first_at"},
    {"downloads", Type::integer, required, plain, "how many something came of"},
    {"is_public", Type::integer, required, plain, "as in web_domain"},
    {"stock", Type::text, nullable, plain, "as in web_domain"},
    {"after_commissioning", Type::integer, required, plain,
     "1 when last_at lies after 启用时间, or when either is not known"},
    {"file", Type::text, required, plain, "the history database"},
};

constexpr Table tables[] = {
    {"dhcp_lease", "Addresses that DHCP servers gave this terminal, as its clients keep them.",
     dhcp_lease_columns, 3},
    {"known_server", "SSH servers whose keys users and the system remember.", known_server_columns,
     3},
    {"network_event",
     "What system logs and the journal tell of network use: each kind of event with each partner, "
     "by day.",
     network_event_columns, 3},
    {"network_profile",
     "Connections that are configured, whoever manages them, and when each was last used.",
     network_profile_columns, 3},
    {"seen_access_point", "Wireless access points that this terminal was connected to.",
     seen_access_point_columns, 3},
    {"update_trace",
     "Hosts from which packages, applications and signatures were fetched; caches of pip and conda "
     "and PackageKit's transactions are not looked at.",
     update_trace_columns, 3},
    {"web_domain", "Domains that users' browsers visited, as far back as their histories reach.",
     web_domain_columns, 3},
    {"web_download", "Domains that users' browsers loaded files from.", web_download_columns, 3},
};

}  // namespace

extern const TableGroup network_history_group{"network_history", tables};

}  // namespace mijian
