#include "agent/collectors/logs/log_family.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "agent/core/text.h"

namespace mijian {
namespace {

bool is_number(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view without_packing(std::string_view name) {
  for (const std::string_view end : {".gz", ".xz", ".bz2", ".zst", ".lzma"})
    if (name.size() > end.size() && name.substr(name.size() - end.size()) == end)
      return name.substr(0, name.size() - end.size());
  return name;
}

// Where a file stands in time: dated ones by their date, then numbered ones from high to low, then
// the one written to now. Larger is newer.
std::optional<std::pair<int, std::int64_t>> age_rank(std::string_view family,
                                                     std::string_view file) {
  if (file == family) return std::pair{2, std::int64_t{0}};
  if (file.size() <= family.size() + 1 || file.substr(0, family.size()) != family)
    return std::nullopt;
  const char separator = file[family.size()];
  const std::string_view suffix = without_packing(file.substr(family.size() + 1));
  if (separator == '.' && suffix == "old") return std::pair{1, std::int64_t{0}};
  if (separator == '.' && is_number(suffix) && suffix.size() <= 4)
    return std::pair{1, -to_integer(suffix).value_or(0)};
  // logrotate's dateext: -20260301, -2026030104, -20260301-1772300000, and syslog-ng's .20260301
  const std::string_view date = suffix.substr(0, suffix.find('-'));
  if ((separator != '-' && separator != '.') || !is_number(date) || date.size() < 8 ||
      date.size() > 14)
    return std::nullopt;
  const std::string_view more = suffix.size() > date.size() ? suffix.substr(date.size() + 1) : "0";
  std::string digits{date};
  digits.resize(14, '0');
  if (!is_number(more)) return std::nullopt;
  return std::pair{0, to_integer(digits).value_or(0)};
}

std::pair<std::string, std::string> folder_and_name(const std::string& path) {
  const auto slash = path.rfind('/');
  return {slash == 0 ? "/" : path.substr(0, slash), path.substr(slash + 1)};
}

}  // namespace

std::vector<std::string> rotations_of(std::string_view name,
                                      const std::vector<std::string>& names) {
  std::vector<std::pair<std::pair<int, std::int64_t>, std::string>> ranked;
  for (const std::string& candidate : names)
    if (const auto rank = age_rank(name, candidate)) ranked.emplace_back(*rank, candidate);
  std::sort(ranked.begin(), ranked.end());
  std::vector<std::string> ordered;
  for (auto& [rank, file] : ranked) ordered.push_back(std::move(file));
  return ordered;
}

Result<std::vector<LogFamily>> find_log_families(const Host& host,
                                                 const std::vector<std::string>& logs) {
  std::vector<LogFamily> families;
  std::string listed;
  std::vector<std::string> names;
  for (const std::string& log : logs) {
    const auto [folder, name] = folder_and_name(log);
    if (folder != listed) {
      const auto entries = host.list_optional(folder);
      if (!entries) return entries.error();
      listed = folder;
      names.clear();
      for (const std::string& entry : *entries) names.emplace_back(file_name(entry));
    }
    LogFamily family{log, {}};
    for (const std::string& file : rotations_of(name, names))
      family.files.push_back(folder + "/" + file);
    if (!family.files.empty()) families.push_back(std::move(family));
  }
  return families;
}

std::vector<LogFamily> families_of(const std::vector<std::string>& files) {
  std::vector<LogFamily> families;
  for (const std::string& path : files) {
    const auto name_at = path.size() - file_name(path).size();
    std::string base = path;
    for (std::size_t end = path.find_first_of(".-", name_at + 1);
         end != std::string::npos && base == path; end = path.find_first_of(".-", end + 1))
      if (age_rank(path.substr(name_at, end - name_at), path.substr(name_at)))
        base = path.substr(0, end);
    const auto known = std::find_if(families.begin(), families.end(),
                                    [&](const LogFamily& family) { return family.path == base; });
    if (known == families.end())
      families.push_back({base, {path}});
    else
      known->files.push_back(path);
  }
  for (LogFamily& family : families) {
    const auto age = [&](const std::string& file) {
      return age_rank(file_name(family.path), file_name(file));
    };
    std::stable_sort(
        family.files.begin(), family.files.end(),
        [&](const std::string& one, const std::string& other) { return age(one) < age(other); });
  }
  return families;
}

}  // namespace mijian
