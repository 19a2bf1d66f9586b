#include "agent/collectors/network/internet_services.h"

#include <algorithm>

#include "agent/collectors/usb/usb_identity.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view format = "mijian-internet-services/1";
constexpr std::size_t most_services = 20'000, longest_suffix = 253;

bool is_suffix(std::string_view text) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789-.*";
  if (text.size() > longest_suffix || text.find('.') == std::string_view::npos) return false;
  const auto labels = split(text, '.');
  return text.find_first_not_of(letters) == std::string_view::npos &&
         std::none_of(labels.begin(), labels.end(), [](auto label) { return label.empty(); });
}

const std::string* text_of(const Json& json, std::string_view key) {
  const Json* found = json.find(key);
  return found == nullptr ? nullptr : found->text();
}

/// Text in which the first '*' of the pattern stands for anything.
bool matches_label(std::string_view pattern, std::string_view label) {
  const std::size_t star = pattern.find('*');
  if (star == std::string_view::npos) return pattern == label;
  const std::string_view before = pattern.substr(0, star), behind = pattern.substr(star + 1);
  return label.size() >= before.size() + behind.size() &&
         label.substr(0, before.size()) == before &&
         label.substr(label.size() - behind.size()) == behind;
}

void join_category(std::string& known, const std::string& category) {
  if (!known.empty()) known += ' ';
  known += category;
}

}  // namespace

Result<InternetServices> InternetServices::load(const std::string& policies) {
  return load_catalogue<InternetServices>(policies, file);
}

Result<InternetServices> InternetServices::from_json(const Json& json) {
  const std::string* spelled = text_of(json, "format");
  const Json* categories = json.find("categories");
  if (spelled == nullptr || *spelled != format)
    return catalogue_complaint(json, "expected \"format\": \"" + std::string{format} + "\"");
  if (categories == nullptr || categories->items() == nullptr)
    return catalogue_complaint(json, "expected a list \"categories\"");
  InternetServices catalogue;
  for (const Json& category : *categories->items()) {
    const std::string* id = text_of(category, "id");
    const Json* services = category.find("services");
    if (id == nullptr || id->empty() || id->find(' ') != std::string::npos)
      return catalogue_complaint(category, "expected \"id\": one word");
    if (services == nullptr || services->items() == nullptr)
      return catalogue_complaint(category, "expected a list \"services\"");
    for (const Json& service : *services->items())
      if (const Status added = catalogue.add(service, *id); !added) return added.error();
  }
  return catalogue;
}

Status InternetServices::add(const Json& service, const std::string& category) {
  const std::string *suffix = text_of(service, "suffix"), *grade = text_of(service, "grade");
  if (suffix == nullptr || !is_suffix(*suffix))
    return catalogue_complaint(
        service, "expected \"suffix\": small letters, digits, '-' or '*', in labels with dots");
  if (grade == nullptr || (*grade != "V" && *grade != "K"))
    return catalogue_complaint(service, "expected \"grade\": V or K");
  if (size() == most_services) return catalogue_complaint(service, "more services than are read");
  if (suffix->find('*') == std::string::npos) {
    join_category(suffixes_[*suffix], category);
    return ok;
  }
  Pattern& pattern = patterns_.emplace_back();
  for (const std::string_view label : split(*suffix, '.')) pattern.labels.emplace_back(label);
  pattern.category = category;
  return ok;
}

bool InternetServices::matches(const Pattern& pattern, std::string_view host) {
  for (std::size_t i = 0; i < pattern.labels.size(); ++i) {
    const bool is_last = i + 1 == pattern.labels.size();
    if (is_last && pattern.labels[i] == "*") return true;
    const std::size_t dot = host.find('.');
    if (is_last != (dot == std::string_view::npos)) return false;
    if (!matches_label(pattern.labels[i], host.substr(0, dot))) return false;
    if (!is_last) host = host.substr(dot + 1);
  }
  return true;
}

std::string_view InternetServices::category(std::string_view host) const {
  for (std::string_view rest = host;;) {
    if (const auto found = suffixes_.find(rest); found != suffixes_.end()) return found->second;
    const std::size_t dot = rest.find('.');
    if (dot == std::string_view::npos) break;
    rest = rest.substr(dot + 1);
  }
  for (const Pattern& pattern : patterns_) {
    for (std::string_view rest = host;;) {
      if (matches(pattern, rest)) return pattern.category;
      const std::size_t dot = rest.find('.');
      if (dot == std::string_view::npos) break;
      rest = rest.substr(dot + 1);
    }
  }
  return {};
}

}  // namespace mijian
