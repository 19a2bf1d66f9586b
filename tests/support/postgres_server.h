// A real PostgreSQL for one test program: Debian's own, in a temporary folder, on loopback, as an
// ordinary user (root gives up to `nobody`). It ends with the program, however that ends.
#pragma once

#include <string>

namespace mijian {

class PostgresServer {
 public:
  /// The one of this program, started when it is first asked for and stopped at the end.
  static PostgresServer& of_this_program();
  ~PostgresServer();

  /// Why there is none here, for GTEST_SKIP(); "" when it runs.
  const std::string& missing() const { return missing_; }
  /// An address whose tables lie in this schema: postgresql://…; the schema is made by the caller.
  std::string url(const std::string& schema) const;

 private:
  PostgresServer();
  void start(const std::string& programs);

  std::string missing_, folder_;
  int process_ = 0, port_ = 0;
};

}  // namespace mijian
