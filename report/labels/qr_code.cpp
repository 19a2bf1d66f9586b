#include "report/labels/qr_code.h"

#include <qrcodegen/QrCode.hpp>

#include <algorithm>
#include <string>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr long utf8_assignment = 26;  // of the extended channel interpretations

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

// Readers guess how other bytes are meant unless the code says it.
std::vector<qrcodegen::QrSegment> segments_of(const std::string& text) {
  auto segments = qrcodegen::QrSegment::makeSegments(text.c_str());
  if (!is_ascii(text))
    segments.insert(segments.begin(), qrcodegen::QrSegment::makeEci(utf8_assignment));
  return segments;
}

}  // namespace

Result<CodeSquares> qr_code(std::string_view text) {
  if (text.empty() || has_control(text) || !is_utf8(text))
    return malformed("'" + display(text) + "' cannot stand in a QR code");
  try {
    const auto code = qrcodegen::QrCode::encodeSegments(segments_of(std::string{text}),
                                                        qrcodegen::QrCode::Ecc::QUARTILE);
    CodeSquares squares{code.getSize(), {}};
    for (int y = 0; y < squares.side; ++y)
      for (int x = 0; x < squares.side; ++x) squares.dark.push_back(code.getModule(x, y));
    return squares;
  } catch (const qrcodegen::data_too_long&) {
    return too_large("'" + display(text, 40) + "' is more than a QR code holds");
  }
}

}  // namespace mijian
