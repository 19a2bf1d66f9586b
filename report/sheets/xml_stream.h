// XML as it comes, in pieces, with nothing kept of it: elements by their local names. A document
// type is refused, so there are no entities but the five of XML; depth and the length of one tag
// are bounded.
#pragma once

#include <expat.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "agent/core/handle.h"
#include "agent/core/result.h"

namespace mijian {

/// The attributes of the element that begins: valid only while its event lasts.
class XmlAttributes {
 public:
  explicit XmlAttributes(const XML_Char** pairs) : pairs_{pairs} {}
  /// By its local name; one of Office's relationships has "r:" before it.
  std::optional<std::string_view> find(std::string_view name) const;
  /// By its name, else "".
  std::string_view get(std::string_view name) const { return find(name).value_or(""); }

 private:
  const XML_Char** pairs_;
};

/// An Error ends the reading. Elements that are neither of a spreadsheet nor of its package
/// (ECMA-376 transitional or strict) are not told.
struct XmlEvents {
  std::function<Status(std::string_view name, const XmlAttributes&)> start;
  std::function<Status(std::string_view name)> end;
  std::function<Status(std::string_view text)> text;
};

class XmlStream {
 public:
  explicit XmlStream(XmlEvents events);
  /// The next bytes; malformed, naming the line, for what is no XML or more than the bounds.
  Status feed(std::string_view piece);
  /// Behind the last piece.
  Status finish();

 private:
  struct Calls;
  Status parse(std::string_view piece, bool is_last);
  void take(const Status& status);

  Handle<XML_ParserStruct, XML_ParserFree> parser_;
  XmlEvents events_;
  Status status_;
  std::size_t depth_ = 0, fed_ = 0;
};

}  // namespace mijian
