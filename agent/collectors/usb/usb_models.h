// What is known of USB models beside what they say of themselves: which tokens and modems keep a
// unit with their own software, and which devices are a server controller's virtual media. That is
// content: policies/catalogues/usb-models.json.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "agent/collectors/usb/usb_bus.h"
#include "agent/collectors/usb/usb_kind.h"
#include "agent/core/json.h"
#include "agent/core/result.h"

namespace mijian {

/// Without a catalogue it knows no model: everything is what its interfaces say.
class UsbModels {
 public:
  /// From the folder of policies; the error names file, line and column.
  static Result<UsbModels> load(const std::string& policies);
  static Result<UsbModels> from_json(const Json& json);

  /// Everything a device is, in the order of UsbKind; never empty.
  std::vector<UsbKind> faces(const UsbDevice& device, const std::vector<StorageUnit>& units) const;
  /// The one that matters most: its first face, but no storage when none of its units is a medium
  /// because the device is a token or a modem.
  UsbKind kind(const UsbDevice& device, const std::vector<StorageUnit>& units) const;
  /// True for a unit that holds nothing but the software of a token or modem.
  bool is_own_software(const UsbDevice& device, const StorageUnit& unit) const;
  /// Whether a unit can take files: not an empty slot, not own software; none when nothing tells.
  std::optional<bool> is_medium(const UsbDevice& device, const StorageUnit& unit) const;

 private:
  struct Model {
    std::string vendor_id;
    std::vector<std::string> product_ids;  // empty: all of the maker
    std::string serial;                    // pattern as in usb-serials.json; empty: any
    UsbKind kind = UsbKind::other;
  };
  static Result<std::vector<Model>> models(const Json& json, std::string_view list);
  std::optional<UsbKind> token_kind(const UsbDevice& device, const std::set<UsbKind>& faces,
                                    const std::vector<StorageUnit>& units) const;
  const Model* find(const std::vector<Model>& models, const UsbDevice& device) const;

  std::vector<Model> tokens_, virtual_media_;
  std::int64_t tiny_bytes_ = 0;
};

}  // namespace mijian
