// GRUB's menus: whatever is written there, no password and no hash goes on.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "agent/collectors/terminal/grub_config.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const auto config = mijian::parse_grub_config(text);
  const std::string& kind = config.password_kind;
  if (!kind.empty() && kind != "plain" && kind != "pbkdf2") std::abort();
  if (config.superusers < 0 || (config.superusers == 0) != (config.superusers_line == 0))
    std::abort();
  for (const auto& entry : config.entries)
    if (entry.line < 1 || entry.kind.empty()) std::abort();
  if (const auto entry = mijian::parse_loader_entry(text))
    if (entry->line < 1 || entry->kind.empty() || entry->title.empty()) std::abort();
  static_cast<void>(mijian::user_cfg_password(text));
  return 0;
}
