#include "agent/model/monitor_journal.h"

#include <fmt/core.h>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t digits = 12;

std::optional<ChainHead> start_of(std::string_view line) {
  if (line.substr(0, chain_file_start.size()) != chain_file_start) return std::nullopt;
  return parse_chain_head(line.substr(chain_file_start.size()));
}

}  // namespace

std::string chain_file_name(std::int64_t first_sequence) {
  return fmt::format("{:0{}}{}", first_sequence, digits, chain_file_end);
}

std::optional<std::int64_t> first_sequence_in(std::string_view file_name) {
  if (file_name.size() != digits + chain_file_end.size()) return std::nullopt;
  const auto number = to_integer(file_name.substr(0, digits));
  if (!number || *number < 1 || chain_file_name(*number) != file_name) return std::nullopt;
  return number;
}

Sentence chain_verdict(const JournalState& state) {
  if (!state.fault) {
    if (!state.torn) return {"完整", "intact"};
    return {fmt::format("完整；末尾 {} 字节未写完（断电或进程被杀所致，从未确认写入）",
                        state.torn->bytes.size()),
            fmt::format("intact; {} bytes at its end were never finished (power cut or kill)",
                        state.torn->bytes.size())};
  }
  const Text what = shown_words(chain_fault_words, state.fault->kind);
  return {fmt::format("自第 {} 条起不可信：{}（{}）", state.fault->sequence, what.zh,
                      state.fault_place),
          fmt::format("broken at entry {}: {} ({})", state.fault->sequence, what.en,
                      state.fault_place)};
}

JournalReader::JournalReader(std::optional<std::string_view> head, OnEntry on_entry)
    : on_entry_{std::move(on_entry)} {
  if (head) anchor_ = parse_chain_head(trim(*head));
  state_.anchored = anchor_.has_value();
  anchor_seen_ = anchor_ && anchor_->sequence == 0;
}

void JournalReader::blame(const ChainFault& fault) {
  if (state_.fault) return;
  state_.fault = fault;
  state_.fault_place = line_ > 0 ? fmt::format("{}:{}", file_, line_) : file_;
}

void JournalReader::read_start(std::string_view line) {
  const auto start = start_of(line);
  const std::int64_t expected = reader_.head().sequence + 1;
  if (!start || chain_file_name(start->sequence + 1) != file_)
    return blame({ChainFaultKind::altered, expected});
  if (began_ && *start != reader_.head())
    blame({start->sequence >= expected       ? ChainFaultKind::removed
           : start->sequence + 1 == expected ? ChainFaultKind::altered
                                             : ChainFaultKind::reordered,
           expected});
  reader_ = ChainReader{*start};
}

void JournalReader::read_line(std::string_view line) {
  const ChainStep step = reader_.read(line);
  if (step.fault) blame(*step.fault);
  if (!step.entry) return;
  // What seemed to be missing stands further down.
  if (state_.fault && state_.fault->kind == ChainFaultKind::removed &&
      step.entry->sequence == state_.fault->sequence)
    state_.fault->kind = ChainFaultKind::reordered;
  if (anchor_ && *anchor_ == reader_.head()) anchor_seen_ = true;
  if (state_.entries++ == 0) state_.first = step.entry->sequence;
  const auto event = event_of(step.entry->payload);
  if (event && event->action == MonitorAction::rotated && event->kept_from)
    kept_from_ = *event->kept_from;
  on_entry_(*step.entry, event);
}

// What was promised is what `head` names: a bad line behind it was never finished, one before it
// was finished once and is altered now.
bool JournalReader::may_be_torn(bool has_end) const {
  if (!anchor_) return !has_end;
  return anchor_seen_ && reader_.head().sequence >= anchor_->sequence;
}

bool JournalReader::fits_next(std::string_view line, bool at_start) const {
  if (at_start) return start_of(line).has_value();
  ChainReader probe = reader_;
  return !probe.read(line).fault;
}

void JournalReader::read_file(std::string_view name, std::string_view bytes, bool is_last) {
  file_ = name;
  line_ = 0;
  state_.ends_whole = !bytes.empty() && bytes.back() == '\n';
  const std::string_view whole = bytes;
  for (bool at_start = true; at_start || !bytes.empty(); at_start = false) {
    const std::size_t offset = whole.size() - bytes.size();
    const auto end = bytes.find('\n');
    const bool has_end = end != std::string_view::npos;
    const std::string_view line = bytes.substr(0, end);
    if (is_last && may_be_torn(has_end) && !(has_end && fits_next(line, at_start))) {
      state_.torn = TornTail{file_, offset, std::string{bytes}};
      state_.ends_whole = offset > 0;
      break;
    }
    ++line_;
    if (!has_end) blame({ChainFaultKind::altered, reader_.head().sequence + 1});
    if (at_start)
      read_start(line);
    else
      read_line(line);
    bytes = has_end ? bytes.substr(end + 1) : std::string_view{};
  }
  began_ = true;
}

void JournalReader::skip_file(std::string_view /*name*/) {
  skipped_ = true;
  began_ = false;
}

void JournalReader::check_ends() {
  if (state_.entries > 0 && state_.first > kept_from_) {
    state_.fault = ChainFault{ChainFaultKind::removed, kept_from_};
    state_.fault_place = chain_file_name(state_.first);
  }
  if (!anchor_ || anchor_seen_) return;
  line_ = 0;
  const bool is_short = state_.last.sequence < anchor_->sequence;
  file_ = "head";
  blame({is_short ? ChainFaultKind::removed : ChainFaultKind::altered,
         is_short ? state_.last.sequence + 1 : anchor_->sequence});
  // The next entry must not take a number that was given before.
  if (is_short) state_.last = *anchor_;
}

JournalState JournalReader::finish() {
  state_.last = reader_.head();
  if (!skipped_) check_ends();
  return std::move(state_);
}

}  // namespace mijian
