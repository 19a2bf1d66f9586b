#include "agent/collectors/common/gap_list.h"

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_shown = 4;

}  // namespace

void GapList::add(const Error& why) {
  if (!cause_) cause_ = why.cause();
  if (shown_.size() < most_shown) shown_.push_back(why.text());
  ++count_;
}

void GapList::add_line(std::string_view file, int line, std::string_view what) {
  add(malformed(std::string{file} + ":" + std::to_string(line) + ": " + std::string{what}));
}

std::optional<Error> GapList::error() const {
  if (!cause_) return std::nullopt;
  std::string text = join(shown_, "; ");
  const int hidden = count_ - static_cast<int>(shown_.size());
  if (hidden > 0) text += "; and " + std::to_string(hidden) + " more";
  return Error{*cause_, text};
}

void GapList::report(FactWriter& facts, std::string_view table, std::string_view source,
                     std::string_view note) const {
  if (const auto gaps = error())
    facts.gap(table, source, *gaps);
  else
    facts.complete(table, source, note);
}

}  // namespace mijian
