#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>

#include "agent/collectors/collector.h"
#include "agent/collectors/common/file_mode.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "protected_file", source = "protected files";

// Files and folders whose mode and owner protect the rest. Sorted.
constexpr std::string_view paths[] = {
    "/",
    "/boot/grub/grub.cfg",
    "/boot/grub2/grub.cfg",
    "/boot/grub2/user.cfg",
    "/etc",
    "/etc/anacrontab",
    "/etc/at.allow",
    "/etc/at.deny",
    "/etc/audit/audit.rules",
    "/etc/audit/auditd.conf",
    "/etc/audit/rules.d",
    "/etc/cron.allow",
    "/etc/cron.d",
    "/etc/cron.daily",
    "/etc/cron.deny",
    "/etc/cron.hourly",
    "/etc/cron.monthly",
    "/etc/cron.weekly",
    "/etc/crontab",
    "/etc/crypttab",
    "/etc/cups/printers.conf",
    "/etc/fstab",
    "/etc/group",
    "/etc/group-",
    "/etc/gshadow",
    "/etc/gshadow-",
    "/etc/hosts",
    "/etc/ld.so.preload",
    "/etc/login.defs",
    "/etc/mijian",
    "/etc/pam.d",
    "/etc/passwd",
    "/etc/passwd-",
    "/etc/profile",
    "/etc/rsyslog.conf",
    "/etc/security/opasswd",
    "/etc/security/pwquality.conf",
    "/etc/shadow",
    "/etc/shadow-",
    "/etc/ssh/ssh_host_ecdsa_key",
    "/etc/ssh/ssh_host_ed25519_key",
    "/etc/ssh/ssh_host_rsa_key",
    "/etc/ssh/sshd_config",
    "/etc/sudoers",
    "/etc/sudoers.d",
    "/etc/sysctl.conf",
    "/etc/systemd/system",
    "/etc/usbguard/rules.conf",
    "/etc/usbguard/usbguard-daemon.conf",
    "/root",
    "/tmp",
    "/usr/bin/su",
    "/usr/bin/sudo",
    "/var/lib/mijian",
    "/var/log",
    "/var/log/audit",
    "/var/spool/cron",
    "/var/spool/cron/crontabs",
    "/var/tmp",
};
static_assert(std::is_sorted(std::begin(paths), std::end(paths)));

std::string_view kind_of(FileKind kind) {
  switch (kind) {
    case FileKind::regular:
      return "regular";
    case FileKind::folder:
      return "folder";
    case FileKind::link:
    case FileKind::other:
      break;
  }
  return "other";
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  GapList gaps;
  for (const std::string_view path : paths) {
    const auto itself = host.status(path);
    if (vanished(itself)) continue;
    // A link's own mode protects nothing; what counts is where it leads.
    const auto status = host.status_followed(path);
    if (!itself || !status) {
      gaps.add(first_error(itself, status).during(path));
      continue;
    }
    facts.add(table, {{"path", path},
                      {"mode", mode_text(status->mode)},
                      {"user_id", static_cast<std::int64_t>(status->uid)},
                      {"group_id", static_cast<std::int64_t>(status->gid)},
                      {"kind", kind_of(status->kind)},
                      {"is_link", itself->kind == FileKind::link}});
  }
  gaps.report(facts, table, source);
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector protected_file_collector{"protected_file", 1, tables, collect};

}  // namespace mijian
