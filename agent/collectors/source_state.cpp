#include "agent/collectors/source_state.h"

namespace mijian {
namespace {

// A path is named once: errors of Host end in it already.
bool names(const Error& why, std::string_view what) {
  return why.text().find(what) != std::string::npos;
}

}  // namespace

void SourceState::gap(std::string_view what, const Error& why) {
  ++gaps_;
  if (first_) return;
  first_ = what.empty() || names(why, what) ? why : why.during(what);
}

void SourceState::finish(std::string_view note) const {
  if (!first_) {
    facts_.complete(table_, source_, note);
    return;
  }
  if (gaps_ == 1) {
    facts_.gap(table_, source_, *first_);
    return;
  }
  const std::string more = " (and " + std::to_string(gaps_ - 1) + " more)";
  facts_.gap(table_, source_, Error{first_->cause(), first_->text() + more});
}

}  // namespace mijian
