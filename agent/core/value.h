// One cell of a table, as facts, rules and reports pass it on.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

namespace mijian {

struct Null {
  friend bool operator==(Null, Null) = default;
};
/// An SQLite value without blobs; no schema of ours has any.
using Value = std::variant<Null, std::int64_t, double, std::string>;

/// How a value is shown in text: NULL is empty, numbers in decimal.
std::string to_text(const Value& value);

}  // namespace mijian
