#include "agent/collectors/system/dpkg_status.h"

#include <algorithm>
#include <array>
#include <vector>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::int64_t most_bytes = 64 << 20;  // some ten times what a large desktop has
constexpr std::size_t most_line = 4096;        // longer lines are lists of files and dependencies
constexpr std::size_t piece_size = 64 << 10;
constexpr std::string_view status_path = "/var/lib/dpkg/status";
constexpr std::string_view status_folder = "/var/lib/dpkg/status.d";

Status read_pieces(HostFile& file, DpkgStatusParser& parser) {
  std::vector<char> buffer(piece_size);
  for (std::int64_t total = 0; total <= most_bytes;) {
    const auto size = file.read(buffer.data(), buffer.size());
    if (!size) return size.error();
    if (*size == 0) return ok;
    parser.feed({buffer.data(), *size});
    total += static_cast<std::int64_t>(*size);
  }
  return too_large("more than 64 MiB");
}

Status read_status_file(const Host& host, std::string_view path,
                        const DpkgStatusParser::Take& take) {
  auto file = host.open(path);
  if (!file) return file.error();
  std::size_t packages = 0;
  DpkgStatusParser parser{[&](const DpkgPackage& package) {
    ++packages;
    take(package);
  }};
  const Status whole = read_pieces(*file, parser);
  // dpkg ends every line, and a system without one package does not run.
  const bool cut_line = path == status_path && parser.in_line();
  parser.finish();
  const bool cut = cut_line || (path == status_path && packages == 0);
  if (!whole) return whole.error().during(path);
  if (parser.malformed() > 0)
    return malformed(std::to_string(parser.malformed()) +
                     " paragraphs without name, version or status")
        .during(path);
  if (cut) return malformed("it ends before its end: cut, or emptied").during(path);
  return ok;
}

bool is_list_of_sums(std::string_view path) {
  constexpr std::string_view ending = ".md5sums";
  return path.size() > ending.size() && path.substr(path.size() - ending.size()) == ending;
}

}  // namespace

void DpkgStatusParser::feed(std::string_view piece) {
  while (!piece.empty()) {
    const auto end = piece.find('\n');
    const std::string_view part = piece.substr(0, end);
    if (end != std::string_view::npos && rest_.empty()) {
      line(part);
    } else {
      if (rest_.size() < most_line) rest_ += part.substr(0, most_line - rest_.size());
      if (end == std::string_view::npos) return;
      line(rest_);
      rest_.clear();
    }
    piece.remove_prefix(end + 1);
  }
}

void DpkgStatusParser::finish() {
  if (!rest_.empty()) line(rest_);
  rest_.clear();
  end_paragraph();
}

void DpkgStatusParser::line(std::string_view text) {
  if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
  if (text.empty()) return end_paragraph();
  open_ = true;
  if (text.front() == ' ' || text.front() == '\t') return;  // a longer field goes on
  const auto colon = text.find(':');
  if (colon != std::string_view::npos) field(text.substr(0, colon), trim(text.substr(colon + 1)));
}

void DpkgStatusParser::field(std::string_view name, std::string_view value) {
  if (value.size() > most_line / 4) return;
  if (name == "Package") package_.name = value;
  if (name == "Version") package_.version = value;
  if (name == "Architecture") package_.architecture = value;
  if (name == "Multi-Arch") package_.multi_arch_same = value == "same";
  if (name != "Status") return;
  const auto words = words_of(value);  // want, flag, state
  package_.status = words.size() == 3 ? words[2] : std::string_view{"?"};
}

void DpkgStatusParser::end_paragraph() {
  DpkgPackage package = std::exchange(package_, {});
  if (!std::exchange(open_, false)) return;
  if (package.status.empty()) package.status = "installed";  // status.d of images says no more
  // dpkg keeps names it was only told of; they have no version and are not there.
  if (package.status == "not-installed") return;
  if (package.name.empty() || package.version.empty() || package.status == "?") {
    ++malformed_;
    return;
  }
  take_(package);
}

Result<bool> read_dpkg_packages(const Host& host, const DpkgStatusParser::Take& take) {
  bool any = false;
  const Status main = read_status_file(host, status_path, take);
  if (main || main.error().cause() != Cause::not_found) any = true;
  if (any && !main) return main.error();
  const auto paths = host.list_optional(status_folder);
  if (!paths) return paths.error();
  for (const std::string& path : *paths) {
    if (is_list_of_sums(path)) continue;
    any = true;
    if (const Status part = read_status_file(host, path, take); !part && !vanished(part))
      return part.error();
  }
  return any;
}

bool dpkg_is_installed(std::string_view status) {
  constexpr std::array<std::string_view, 5> in_place = {
      "installed", "triggers-pending", "triggers-awaited", "half-configured", "unpacked"};
  return std::find(in_place.begin(), in_place.end(), status) != in_place.end();
}

}  // namespace mijian
