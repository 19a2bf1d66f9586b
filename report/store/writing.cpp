#include "report/store/writing.h"

#include <algorithm>

#include "agent/core/text.h"

namespace mijian {
namespace {

// Canonical: one order of keys, one line.
std::string payload_of(const Deed& deed, std::string_view kind, Json change) {
  Json json = Json::object();
  json.set("at", utc_text(deed.at));
  json.set("person", deed.person);
  json.set("command", deed.command);
  json.set("arguments", deed.arguments);
  json.set("kind", kind);
  json.set("change", std::move(change));
  return json.dump(-1);
}

}  // namespace

Writing::Writing(Store& store, Deed deed)
    : store_{&store}, whole_{store.connection()}, deed_{std::move(deed)} {}

Result<Writing> Writing::begin(Store& store, Deed deed) {
  Writing writing{store, std::move(deed)};
  if (auto begun = writing.whole_.begin(); !begun)
    return begun.error().during("write to the store");
  if (auto read = writing.read_state(); !read) return read.error().during("write to the store");
  return writing;
}

Status Writing::read_state() {
  auto head = store_->head();
  if (!head) return head.error();
  head_ = std::move(*head);
  auto filed =
      connection().cell("SELECT filed_at FROM entry WHERE sequence = :a", {Value{head_.sequence}});
  if (!filed) return filed.error();
  if (filed->empty() && head_.sequence > 0)
    return malformed("entry " + std::to_string(head_.sequence) +
                     ", the last one, is missing: see mijian-desk verify");
  filed_at_ = std::max(utc_text(deed_.at), *filed);
  return ok;
}

Result<std::int64_t> Writing::append(std::string_view kind, Json change) {
  std::string payload = payload_of(deed_, kind, std::move(change));
  ChainHead head = head_;
  // The line is "SEQUENCE DIGEST PAYLOAD"; refused when the payload is too long.
  auto line = next_chain_line(head, DigestAlgorithm::sm3, payload);
  if (!line) return line.error();
  head_ = std::move(head);
  entries_.push_back(
      {Value{head_.sequence}, Value{head_.digest}, Value{std::move(payload)}, Value{filed_at_}});
  return head_.sequence;
}

Status Writing::write_entries() {
  RowInserter inserter{connection(), "entry(sequence, digest, payload, filed_at)", 4};
  for (Parameters& entry : entries_)
    if (auto added = inserter.add(std::move(entry)); !added) return added;
  entries_.clear();
  if (auto finished = inserter.finish(); !finished) return finished;
  return connection().run("UPDATE chain_head SET sequence = :a, digest = :b",
                          {Value{head_.sequence}, Value{head_.digest}});
}

Status Writing::commit() {
  if (auto written = write_entries(); !written) return written.error().during("write to the store");
  return whole_.commit();
}

}  // namespace mijian
