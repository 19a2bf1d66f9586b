// A JSON tree that knows where each value stood, so that every complaint can say file:line:column.
// json.cpp alone sees the JSON library. Depth at most 64, duplicate keys are refused.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "agent/core/result.h"

namespace mijian {

class Json {
 public:
  struct Null {
    friend bool operator==(Null, Null) = default;
  };
  using Array = std::vector<Json>;
  using Member = std::pair<std::string, Json>;
  using Object = std::vector<Member>;  // in the order written
  struct Place {
    int line = 0, column = 0;  // counted from 1, columns in bytes; 0 when not read from text
  };

  Json() = default;
  Json(bool value) : value_{value} {}                    // NOLINT(google-explicit-constructor)
  Json(std::int64_t value) : value_{value} {}            // NOLINT(google-explicit-constructor)
  Json(int value) : value_{std::int64_t{value}} {}       // NOLINT(google-explicit-constructor)
  Json(double value) : value_{value} {}                  // NOLINT(google-explicit-constructor)
  Json(std::string value) : value_{std::move(value)} {}  // NOLINT(google-explicit-constructor)
  Json(std::string_view value)
      : value_{std::string{value}} {}                      // NOLINT(google-explicit-constructor)
  Json(const char* value) : value_{std::string{value}} {}  // NOLINT(google-explicit-constructor)
  Json(Array value) : value_{std::move(value)} {}          // NOLINT(google-explicit-constructor)
  Json(Object value) : value_{std::move(value)} {}         // NOLINT(google-explicit-constructor)
  static Json object() { return Json{Object{}}; }
  static Json array() { return Json{Array{}}; }

  bool is_null() const { return std::holds_alternative<Null>(value_); }
  const bool* boolean() const { return std::get_if<bool>(&value_); }
  const std::int64_t* integer() const { return std::get_if<std::int64_t>(&value_); }
  const double* real() const { return std::get_if<double>(&value_); }
  const std::string* text() const { return std::get_if<std::string>(&value_); }
  const Array* items() const { return std::get_if<Array>(&value_); }
  const Object* members() const { return std::get_if<Object>(&value_); }
  /// The member of an object, or nullptr when this is no object or has no such key.
  const Json* find(std::string_view key) const;
  Place place() const { return place_; }
  void set_place(Place place) { place_ = place; }

  /// Sets a member (the last one wins) or appends an item; turns a null into an object or array.
  void set(std::string_view key, Json value);
  void push(Json value);

  /// As text; indent < 0 is one line. Bytes that are no UTF-8 are replaced by U+FFFD.
  std::string dump(int indent = 2) const;

 private:
  std::variant<Null, bool, std::int64_t, double, std::string, Array, Object> value_;
  Place place_;
};

/// Parses a whole text; the error reads "line:column: what is wrong, what would be right".
Result<Json> parse_json(std::string_view text);

}  // namespace mijian
