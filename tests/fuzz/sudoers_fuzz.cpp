// A sudoers file: any text gives statements, and weighing them ends.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/accounts/sudoers_policy.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t longest = 16u << 10;
  const std::string_view text{reinterpret_cast<const char*>(data), size < longest ? size : longest};
  std::vector<mijian::PlacedSudoers> placed;
  for (auto& statement : mijian::parse_sudoers(text).statements)
    placed.push_back({std::move(statement), "/etc/sudoers"});
  mijian::GapList gaps;
  mijian::SudoersPolicy{placed}.permissions(gaps);
  return 0;
}
