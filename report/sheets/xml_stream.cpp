#include "report/sheets/xml_stream.h"

namespace mijian {
namespace {

constexpr std::size_t deepest = 64;
constexpr std::size_t longest_tag = std::size_t{1} << 20;  // expat keeps a tag until its end
constexpr XML_Char between = '|';                          // of a namespace and a local name
constexpr std::string_view known_namespaces[] = {
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://schemas.openxmlformats.org/package/2006/relationships",
};

// The name of an element without its namespace, "" for one of a namespace that is not ours.
std::string_view local_name(std::string_view name) {
  const std::size_t at = name.rfind(between);
  if (at == std::string_view::npos) return {};
  for (const std::string_view known : known_namespaces)
    if (name.substr(0, at) == known) return name.substr(at + 1);
  return {};
}

}  // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const {
  const bool of_relationships = name.substr(0, 2) == "r:";
  for (const XML_Char** pair = pairs_; *pair != nullptr; pair += 2) {
    const std::string_view found = pair[0];
    const std::size_t at = found.rfind(between);
    if (at == std::string_view::npos ? found == name
                                     : of_relationships && found.substr(at + 1) == name.substr(2) &&
                                           found.find("/relationships") < at)
      return pair[1];
  }
  return std::nullopt;
}

struct XmlStream::Calls {
  static void start(void* data, const XML_Char* name, const XML_Char** attributes) {
    auto& stream = *static_cast<XmlStream*>(data);
    if (++stream.depth_ > deepest)
      return stream.take(
          too_large("elements stand more than " + std::to_string(deepest) + " deep"));
    if (const auto local = local_name(name); !local.empty() && stream.events_.start)
      stream.take(stream.events_.start(local, XmlAttributes{attributes}));
  }
  static void end(void* data, const XML_Char* name) {
    auto& stream = *static_cast<XmlStream*>(data);
    --stream.depth_;
    if (const auto local = local_name(name); !local.empty() && stream.events_.end)
      stream.take(stream.events_.end(local));
  }
  static void text(void* data, const XML_Char* text, int length) {
    auto& stream = *static_cast<XmlStream*>(data);
    if (stream.events_.text)
      stream.take(stream.events_.text({text, static_cast<std::size_t>(length)}));
  }
  static void doctype(void* data, const XML_Char*, const XML_Char*, const XML_Char*, int) {
    static_cast<XmlStream*>(data)->take(
        malformed("it declares a document type, which no spreadsheet does"));
  }
};

XmlStream::XmlStream(XmlEvents events)
    : parser_{XML_ParserCreateNS(nullptr, between)}, events_{std::move(events)} {
  if (!parser_) {
    status_ = failed("no memory to read XML");
    return;
  }
  XML_SetElementHandler(parser_.get(), Calls::start, Calls::end);
  XML_SetCharacterDataHandler(parser_.get(), Calls::text);
  XML_SetStartDoctypeDeclHandler(parser_.get(), Calls::doctype);
}

void XmlStream::take(const Status& status) {
  if (status || !status_) return;
  status_ = status;
  XML_StopParser(parser_.get(), XML_FALSE);
}

Status XmlStream::parse(std::string_view piece, bool is_last) {
  if (!status_) return status_;
  XML_SetUserData(parser_.get(), this);  // here, for it may have been moved since
  const auto parsed =
      XML_Parse(parser_.get(), piece.data(), static_cast<int>(piece.size()), is_last);
  if (!status_) return status_;
  fed_ += piece.size();
  if (parsed == XML_STATUS_ERROR)
    return status_ =
               malformed("XML line " + std::to_string(XML_GetCurrentLineNumber(parser_.get())) +
                         ": " + XML_ErrorString(XML_GetErrorCode(parser_.get())));
  const XML_Index read = XML_GetCurrentByteIndex(parser_.get());
  if (!is_last && read >= 0 && fed_ - static_cast<std::size_t>(read) > longest_tag)
    return status_ = too_large("one tag of more than " + std::to_string(longest_tag) + " bytes");
  return ok;
}

Status XmlStream::feed(std::string_view piece) { return parse(piece, false); }

Status XmlStream::finish() { return parse({}, true); }

}  // namespace mijian
