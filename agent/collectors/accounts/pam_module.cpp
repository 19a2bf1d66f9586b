#include <map>
#include <string>

#include "agent/collectors/accounts/pam_service.h"
#include "agent/collectors/accounts/pam_stack.h"
#include "agent/collectors/collector.h"
#include "agent/collectors/common/secret.h"

namespace mijian {
namespace {

constexpr std::string_view table = "pam_module";

void add_service(const PamService& service, FactWriter& facts) {
  std::map<std::string, int> positions;  // by stack
  for (const PamEntry& entry : service.entries) {
    if (entry.opens_substack) continue;
    facts.add(table, {{"service", service.name},
                      {"stack", entry.stack},
                      {"position", ++positions[entry.stack]},
                      {"control", entry.control},
                      {"module", entry.module},
                      {"arguments", words_without_secrets(entry.arguments)},
                      {"file", entry.file},
                      {"line", entry.line}});
  }
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  return collect_pam_services(host, facts, table, add_service);
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector pam_module_collector{"pam_module", 1, tables, collect};

}  // namespace mijian
