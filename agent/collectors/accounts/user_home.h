// The homes of the users that passwd names, as far as an audit may enter them: a home on a network
// or fuse file system is left alone, its server may be gone, and it is another machine's business.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "agent/core/result.h"
#include "agent/host/host.h"

namespace mijian {

struct UserHome {
  std::string user, path;
};

class UserHomes {
 public:
  /// Fails when passwd cannot be read.
  static Result<UserHomes> read(const Host& host);
  /// With the folders beside people's homes that are no home any more, each under its own name:
  /// for what users leave behind and a deleted account does not take away.
  static Result<UserHomes> read_with_former(const Host& host);

  /// Each folder once, for the first user that has it; only those that exist.
  const std::vector<UserHome>& homes() const { return homes_; }
  /// Homes that exist, or may exist, and must not be entered, each with the reason; one without a
  /// user, /etc/nsswitch.conf, stands for those of users whom passwd does not name.
  const std::vector<std::pair<UserHome, Error>>& closed() const { return closed_; }
  /// The names of all users, and the one with a user id or "".
  const std::vector<std::string>& users() const { return users_; }
  std::string user_of(std::int64_t user_id) const;
  std::optional<std::int64_t> id_of(std::string_view user) const;

  /// A file of a home; what lies on a mount that must not be entered is not_supported.
  Result<std::string> read_file(const Host& host, const UserHome& home, std::string_view inside,
                                std::size_t limit = Host::default_limit) const;
  /// The names in one of its folders; none when there is no such folder.
  Result<std::vector<std::string>> list(const Host& host, const UserHome& home,
                                        std::string_view inside) const;
  /// not_supported for a path on a mount that must not be entered.
  Status may_enter(std::string_view path) const;

 private:
  Status may_follow(const Host& host, std::string path) const;
  void add(const Host& host, UserHome home);
  void add_unlisted(const Host& host);
  void add_former(const Host& host, const std::string& base, const std::set<std::string>& known);

  std::vector<UserHome> homes_;
  std::vector<std::pair<UserHome, Error>> closed_;
  std::vector<std::string> users_;
  std::vector<std::pair<std::int64_t, std::string>> ids_;
  std::vector<std::pair<std::string, std::string>> foreign_mounts_;  // target, type
};

}  // namespace mijian
