// Which kind of Internet service a domain belongs to: cloud storage, messaging, remote control …
// That is content: policies/catalogues/internet-services.json. What comes of it is a rule's
// business: on a terminal of the Internet it is never more than something to talk about.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/json.h"
#include "agent/core/result.h"

namespace mijian {

class InternetServices {
 public:
  static constexpr const char* file = "internet-services.json";

  /// From the folder of policies; the error names file, line and column.
  static Result<InternetServices> load(const std::string& policies);
  static Result<InternetServices> from_json(const Json& json);

  /// The category of a host name in small letters, two of them parted by a blank; "" for a name
  /// that is in no list. A suffix counts at a label boundary, the longest first, then patterns.
  std::string_view category(std::string_view host) const;
  /// How many suffixes and patterns there are, each counted once.
  std::size_t size() const { return suffixes_.size() + patterns_.size(); }

 private:
  struct Pattern {
    std::vector<std::string> labels;  // the last may be "*": all the rest
    std::string category;
  };
  Status add(const Json& service, const std::string& category);
  static bool matches(const Pattern& pattern, std::string_view host);

  std::map<std::string, std::string, std::less<>> suffixes_;  // category by suffix
  std::vector<Pattern> patterns_;
};

}  // namespace mijian
