#include "tests/support/saved_host.h"

#include <cstdio>
#include <cstdlib>

namespace mijian {

Host saved_host(const std::string& story) {
  auto host = Host::recorded(MIJIAN_SOURCE_DIR "/tests/data/hosts/" + story);
  if (host) return std::move(*host);
  std::fprintf(stderr, "%s\n", host.error().text().c_str());
  std::abort();
}

}  // namespace mijian
