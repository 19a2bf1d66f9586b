// The grammar of dpkg's status database, read in pieces: it may be many megabytes, of which a few
// fields of each paragraph are kept. Which file it is comes from the collector.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "agent/core/result.h"
#include "agent/host/host.h"

namespace mijian {

struct DpkgPackage {
  std::string name, version, architecture;
  std::string status;            // third word of Status: installed, config-files …
  bool multi_arch_same = false;  // its list of files bears the architecture in its name
};

class DpkgStatusParser {
 public:
  using Take = std::function<void(const DpkgPackage&)>;
  explicit DpkgStatusParser(Take take) : take_{std::move(take)} {}

  /// The next piece of the text, cut anywhere; each finished paragraph is handed on at once.
  void feed(std::string_view piece);
  /// The text is over; hands on what is open.
  void finish();
  /// Paragraphs without a name, a version or a status that can be read.
  int malformed() const { return malformed_; }
  /// True within a line that has not ended yet.
  bool in_line() const { return !rest_.empty(); }

 private:
  void line(std::string_view line);
  void field(std::string_view name, std::string_view value);
  void end_paragraph();

  Take take_;
  std::string rest_;  // an unfinished line, at most as much as matters of it
  DpkgPackage package_;
  bool open_ = false;  // the paragraph has any line
  int malformed_ = 0;
};

/// Feeds the database of a host to `take`: /var/lib/dpkg/status and what lies in status.d.
/// False when the host has none; an Error when some of it could not be read.
Result<bool> read_dpkg_packages(const Host& host, const DpkgStatusParser::Take& take);

/// Whether a package in this state has its files in place.
bool dpkg_is_installed(std::string_view status);

}  // namespace mijian
