#include <optional>
#include <string>

#include "agent/collectors/collector.h"
#include "agent/collectors/common/drop_in.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/network/nfs_exports.h"
#include "agent/collectors/network/samba_shares.h"
#include "agent/collectors/products/installed_program.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "network_share", samba = "/etc/samba/smb.conf",
                           nfs = "/etc/exports";

std::optional<std::string> none_if_empty(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional{text};
}

void add_samba(const SambaShare& share, FactWriter& facts) {
  facts.add(table, {{"kind", share.kind},
                    {"name", share.name},
                    {"path", none_if_empty(share.path)},
                    {"client", none_if_empty(share.clients)},
                    {"is_everybody", is_for_everybody(share)},
                    {"is_guest", share.is_guest},
                    {"is_read_only", share.is_read_only},
                    {"is_offered", share.is_offered},
                    {"file", share.file},
                    {"line", share.line}});
}

void add_nfs(const NfsExport& one, const std::string& file, FactWriter& facts) {
  facts.add(table, {{"kind", "nfs"},
                    {"name", one.path},
                    {"path", one.path},
                    {"client", one.client},
                    {"is_everybody", one.is_everybody},
                    {"is_guest", !one.asks_kerberos},
                    {"is_read_only", one.is_read_only},
                    {"is_root_squashed", one.is_root_squashed},
                    {"is_offered", true},
                    {"file", file},
                    {"line", one.line}});
}

void collect_samba(const Host& host, FactWriter& facts) {
  if (!may_be_installed(host, {"/usr/sbin/smbd", "/usr/local/sbin/smbd",
                               "/usr/local/samba/sbin/smbd", "/opt/samba/sbin/smbd"}))
    return facts.complete(table, samba, "not installed");
  GapList gaps;
  for (const SambaShare& share : read_samba_shares(host, gaps)) add_samba(share, facts);
  gaps.report(facts, table, samba);
}

void add_exports_of(const Host& host, const std::string& path, GapList& gaps, FactWriter& facts) {
  const auto text = host.read_optional(path);
  if (!text) return gaps.add(text.error());
  const NfsExports all = parse_nfs_exports(text->value_or(""));
  for (const NfsExport& one : all.exports) add_nfs(one, path, facts);
  for (const int line : all.malformed_lines) gaps.add_line(path, line, "not an export");
  if (all.is_cut_short) gaps.add(too_large(path + ": more exports than are read"));
}

void collect_nfs(const Host& host, FactWriter& facts) {
  if (!may_be_installed(host, {"/usr/sbin/exportfs", "/sbin/exportfs", "/usr/sbin/rpc.nfsd",
                               "/usr/sbin/ganesha.nfsd"}))
    return facts.complete(table, nfs, "not installed");
  GapList gaps;
  add_exports_of(host, std::string{nfs}, gaps, facts);
  for (const std::string& path : drop_in_files(host, {"/etc/exports.d"}, ".exports", gaps))
    if (file_name(path).front() != '.') add_exports_of(host, path, gaps, facts);
  gaps.report(facts, table, nfs);
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  collect_samba(host, facts);
  collect_nfs(host, facts);
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector network_share_collector{"network_share", 1, tables, collect};

}  // namespace mijian
