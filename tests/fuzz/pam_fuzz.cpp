// A PAM file, its controls and what a stack made of its lines does: every line is asked at most
// once, whatever jumps and substacks it holds.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "agent/collectors/accounts/pam_file.h"
#include "agent/collectors/accounts/pam_service.h"
#include "agent/collectors/accounts/pam_stack.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const bool names_services = data[0] % 2 == 1;
  const std::string_view text{reinterpret_cast<const char*>(data) + 1, size - 1};
  std::vector<mijian::PamEntry> stack;
  int level = 0;
  for (const auto& line : mijian::parse_pam_file(text, names_services).lines) {
    if (line.target.empty() || line.line < 1) std::abort();
    (void)mijian::pam_argument(line.arguments, "deny");
    const bool substack = line.kind == mijian::PamLine::Kind::substack;
    stack.push_back({line.stack, line.control, mijian::pam_module_name(line.target), line.arguments,
                     "f", line.line, level, substack});
    if (substack) ++level;
    if (line.kind == mijian::PamLine::Kind::include && level > 0) --level;
  }
  const auto run = mijian::run_pam_stack(stack, mijian::bystander_answer);
  if (run.asked.size() > stack.size()) std::abort();
  return 0;
}
