// The store that a bench is told to use: an address, or a PostgreSQL of its own.
#pragma once

#include <cstdio>
#include <string>

#include "tests/support/postgres_server.h"

namespace mijian {

/// "postgresql" starts one for this program; "" when there is none here, which is printed.
inline std::string store_url(const std::string& argument) {
  if (argument != "postgresql") return argument;
  PostgresServer& server = PostgresServer::of_this_program();
  if (server.missing().empty()) return server.url("public");
  std::puts(server.missing().c_str());
  return "";
}

}  // namespace mijian
