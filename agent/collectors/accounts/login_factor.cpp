#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "agent/collectors/accounts/pam_service.h"
#include "agent/collectors/accounts/pam_stack.h"
#include "agent/collectors/collector.h"

namespace mijian {
namespace {

constexpr std::string_view table = "login_factor";
constexpr std::size_t longest_stack = 200;  // each of its modules is a run of its own

using Stack = std::vector<PamEntry>;

/// Whether somebody who knows the password gets in when `module` says `its_answer`.
bool lets_through(const Stack& stack, std::string_view module, std::string_view its_answer) {
  return run_pam_stack(stack,
                       [module, its_answer](const PamEntry& entry) -> std::string_view {
                         if (entry.module == module) return its_answer;
                         return keeps_passwords(entry) ? "success" : bystander_answer(entry);
                       })
      .lets_through;
}

/// None for a stack that lets nobody in even when all is well: it does not work as we think.
std::optional<bool> is_required(const Stack& stack, std::string_view module) {
  if (stack.size() > longest_stack) return std::nullopt;
  if (lets_through(stack, module, "auth_err")) return false;
  return lets_through(stack, module, "success") ? std::optional{true} : std::nullopt;
}

void add_service(const PamService& service, FactWriter& facts) {
  const Stack stack = service.stack("auth");
  std::set<std::string_view> seen;
  for (const PamEntry& entry : stack)
    if (!entry.opens_substack && seen.insert(entry.module).second)
      facts.add(table, {{"service", service.name},
                        {"module", entry.module},
                        {"is_required", service.is_whole ? is_required(stack, entry.module)
                                                         : std::optional<bool>{}},
                        {"file", entry.file},
                        {"line", entry.line}});
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  return collect_pam_services(host, facts, table, add_service);
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector login_factor_collector{"login_factor", 1, tables, collect};

}  // namespace mijian
