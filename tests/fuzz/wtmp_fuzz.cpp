// Records of wtmp from any machine: every byte is in a record or left over, and what they tell of
// boots and logins never ends before it begins.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/accounts/login_history.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  mijian::LoginHistory history;
  std::int64_t taken = 0;
  mijian::WtmpReader reader{[&](const mijian::WtmpRecord& record) {
    assert(record.number == ++taken);
    history.take(record, 0);
  }};
  const std::size_t half = size / 2;
  reader.feed(bytes.substr(0, half));
  reader.feed(bytes.substr(half));
  const std::size_t rest = reader.finish();
  assert(reader.records() == taken);
  assert(taken > 0 ? rest < 400 : rest == size);
  history.finish(size % 2 == 0);
  for (const auto& boot : history.boots())
    assert(!boot.ended_at || boot.started_at <= *boot.ended_at);
  for (const auto& login : history.sessions()) {
    assert(!login.ended_at || login.started_at <= *login.ended_at);
    history.users_at(login.started_at);
  }
  history.up(mijian::Time{});
  return 0;
}
