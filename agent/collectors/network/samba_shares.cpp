#include "agent/collectors/network/samba_shares.h"

#include <algorithm>
#include <functional>
#include <map>

#include "agent/collectors/network/samba_config.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view main_file = "/etc/samba/smb.conf";
constexpr int deepest_include = 32;
constexpr std::size_t most_files = 256, most_shares = 10'000, longest_value = 4096;

struct Service {
  SambaShare share;
  bool is_available = true, is_printable = false;
};

/// One way of writing a parameter for another; `inverted` says the opposite.
struct Synonym {
  std::string_view other, name;
  bool inverted = false;
};

Synonym known_as(std::string_view name) {
  constexpr Synonym synonyms[] = {{"public", "guestok"},          {"writeable", "readonly", true},
                                  {"writable", "readonly", true}, {"writeok", "readonly", true},
                                  {"directory", "path"},          {"printok", "printable"},
                                  {"allowhosts", "hostsallow"}};
  for (const Synonym& one : synonyms)
    if (one.other == name) return one;
  return {name, name};
}

class SambaReader {
 public:
  SambaReader(const Host& host, GapList& gaps) : host_{host}, gaps_{gaps} {
    globals_.share.kind = "samba";
  }

  std::vector<SambaShare> read_all() {
    read_file(std::string{main_file}, 0);
    read_usershares();
    std::vector<SambaShare> shares;
    for (Service& one : services_) shares.push_back(finished(one));
    shares.insert(shares.end(), user_shares_.begin(), user_shares_.end());
    return shares;
  }

 private:
  static SambaShare finished(Service& one) {
    SambaShare share = std::move(one.share);
    share.is_offered = one.is_available;
    if (one.is_printable) share.kind = "samba_printer";
    return share;
  }

  void read_file(const std::string& path, int depth) {
    if (depth > deepest_include || ++files_ > most_files)
      return gaps_.add(too_large(path + ": includes too deep"));
    const auto text = host_.read_optional(path);
    if (!text) return gaps_.add(text.error());
    if (!*text) return;  // Samba goes on without it
    for (const SambaLine& line : parse_samba_config(**text)) {
      if (line.kind == SambaLine::Kind::malformed)
        gaps_.add_line(path, line.line, "neither section nor parameter");
      else if (line.kind == SambaLine::Kind::section)
        open_section(line, path);
      else
        set(line, path, depth);
    }
  }

  // A share begins with what [global] said before it; a second section of its name goes on with it.
  void open_section(const SambaLine& line, const std::string& path) {
    const std::string name = to_lower(line.name);
    if (name == "global" || name == "globals") {
      current_ = npos;
      return;
    }
    current_ = place_of(name);
    if (current_ < services_.size()) return;
    if (services_.size() == most_shares)
      return gaps_.add(too_large(path + ": more shares than are read"));
    places_.emplace(name, services_.size());
    services_.push_back(globals_);
    services_.back().share.name = line.name;
    services_.back().share.file = path;
    services_.back().share.line = line.line;
  }

  std::size_t place_of(std::string_view name) const {
    const auto place = places_.find(name);
    return place == places_.end() ? services_.size() : place->second;
  }

  void set(const SambaLine& line, const std::string& path, int depth) {
    if (line.value.size() > longest_value)
      return gaps_.add_line(path, line.line, "a value longer than is read");
    if (line.name == "include") return include(line, path, depth);
    if (line.name == "registryshares" && samba_truth(line.value).value_or(false))
      gaps_.add(not_supported("shares in the registry of Samba are not read"));
    if (current_ == npos)
      set_global(line, path, depth);
    else if (current_ < services_.size())
      set_of(services_[current_], line);
  }

  void include(const SambaLine& line, const std::string& path, int depth) {
    if (line.value == "registry")
      gaps_.add(not_supported("shares in the registry of Samba are not read"));
    else if (line.value.find('%') != std::string::npos)
      gaps_.add(not_supported(path + ":" + std::to_string(line.line) +
                              ": which file is included depends on who connects"));
    else if (!line.value.empty())
      read_file(line.value, depth + 1);
  }

  void set_global(const SambaLine& line, const std::string& path, int depth) {
    if (line.name == "configfile" && line.value != path) return read_file(line.value, depth + 1);
    if (line.name == "configbackend" && to_lower(line.value) != "file")
      gaps_.add(not_supported("shares in the registry of Samba are not read"));
    if (line.name == "usersharepath") user_folder_ = line.value;
    if (line.name == "usersharemaxshares") most_user_shares_ = to_integer(line.value).value_or(0);
    if (line.name == "usershareallowguests") user_guests_ = samba_truth(line.value).value_or(false);
    set_of(globals_, line);
  }

  void set_of(Service& one, const SambaLine& line) {
    const Synonym known = known_as(line.name);
    if (known.name == "path") one.share.path = line.value;
    if (known.name == "hostsallow") one.share.clients = line.value;
    if (known.name == "copy") copy(one, line.value);
    const auto truth = samba_truth(line.value);
    if (!truth) return;
    if (known.name == "guestok") one.share.is_guest = *truth;
    if (known.name == "readonly") one.share.is_read_only = *truth != known.inverted;
    if (known.name == "available") one.is_available = *truth;
    if (known.name == "printable") one.is_printable = *truth;
  }

  void copy(Service& one, std::string_view from) {
    const std::size_t place = place_of(to_lower(from));
    if (place >= services_.size() || &services_[place] == &one) return;
    Service copied = services_[place];
    copied.share.name = one.share.name;
    copied.share.file = one.share.file;
    copied.share.line = one.share.line;
    one = std::move(copied);
  }

  void read_usershares() {
    const auto entries = host_.list_optional(user_folder_);
    if (!entries) return gaps_.add(entries.error());
    for (const std::string& path : *entries) {
      const auto status = host_.status(path);
      if (vanished(status) || (status && status->kind == FileKind::folder)) continue;
      const auto text = host_.read(path, 64u << 10);
      if (vanished(text)) continue;
      if (!text)
        gaps_.add(text.error());
      else if (const auto share = parse_samba_usershare(*text))
        add_usershare(*share, path);
    }
  }

  void add_usershare(const SambaUsershare& said, const std::string& path) {
    if (user_shares_.size() == most_shares)
      return gaps_.add(too_large(user_folder_ + ": more shares than are read"));
    SambaShare share;
    share.kind = "samba_user";
    share.name = said.name.empty() ? std::string{file_name(path)} : said.name;
    share.path = said.path;
    share.clients = globals_.share.clients;
    share.is_guest = said.is_guest && user_guests_;
    share.is_read_only = said.is_read_only;
    share.is_offered = most_user_shares_ != 0;
    share.file = path;
    share.line = said.line;
    user_shares_.push_back(std::move(share));
  }

  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

  const Host& host_;
  GapList& gaps_;
  Service globals_;
  std::vector<Service> services_;
  std::map<std::string, std::size_t, std::less<>> places_;  // of services_, by names in lower case
  std::vector<SambaShare> user_shares_;
  std::size_t current_ = npos;  // what stands before any section belongs to [global]
  std::size_t files_ = 0;
  std::string user_folder_ = "/var/lib/samba/usershares";
  std::int64_t most_user_shares_ = 100;  // as distributions build it
  bool user_guests_ = false;
};

}  // namespace

bool is_for_everybody(const SambaShare& share) {
  if (share.clients.empty()) return true;
  const std::string folded = replace_all(share.clients, ",", " ");
  const auto words = words_of(folded);
  return std::any_of(words.begin(), words.end(), [](std::string_view word) {
    return to_lower(word) == "all" || word == "0.0.0.0/0" || word == "::/0";
  });
}

std::vector<SambaShare> read_samba_shares(const Host& host, GapList& gaps) {
  return SambaReader{host, gaps}.read_all();
}

}  // namespace mijian
