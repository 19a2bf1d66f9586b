// JSON written member by member, for documents too long to be held as a tree (json.h). Each
// item of an array begins a line; the caller opens and closes in the right order.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace mijian {

class JsonText {
 public:
  /// With a key inside an object, without one as an item of an array or the document itself. Keys
  /// are our own words: letters, digits and underscores.
  void begin_object(std::string_view key = {});
  void end_object();
  void begin_array(std::string_view key = {});
  void end_array();

  /// Bytes that are no UTF-8 are replaced by U+FFFD.
  void text(std::string_view key, std::string_view text);
  void number(std::string_view key, std::int64_t number);
  void flag(std::string_view key, bool flag);
  void null(std::string_view key);
  /// A value that is JSON already.
  void raw(std::string_view key, std::string_view json);

  /// Hands over what was written since the last call, and goes on behind it.
  template <class Write>
  void hand_over(const Write& write) {
    write(std::string_view{out_});
    out_.clear();
  }

 private:
  void begin_value(std::string_view key);
  void append_quoted(std::string_view text);

  std::string out_;
  bool needs_comma_ = false;
};

}  // namespace mijian
