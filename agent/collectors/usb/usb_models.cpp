#include "agent/collectors/usb/usb_models.h"

#include <algorithm>
#include <set>
#include <utility>

#include "agent/collectors/usb/usb_identity.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

bool is_token(UsbKind kind) { return kind == UsbKind::smart_card || kind == UsbKind::modem; }

bool is_hex_id(const Json& json) {
  constexpr std::string_view digits = "0123456789abcdef";
  return json.text() != nullptr && json.text()->size() == 4 &&
         json.text()->find_first_not_of(digits) == std::string::npos;
}

}  // namespace

Result<UsbModels> UsbModels::load(const std::string& policies) {
  return load_catalogue<UsbModels>(policies, "usb-models.json");
}

Result<UsbModels> UsbModels::from_json(const Json& json) {
  const Json* tiny = json.find("tiny_bytes");
  if (tiny == nullptr || tiny->integer() == nullptr)
    return catalogue_complaint(json, "expected a number \"tiny_bytes\"");
  UsbModels catalogue;
  catalogue.tiny_bytes_ = *tiny->integer();
  auto tokens = models(json, "tokens"), media = models(json, "virtual_media");
  if (!tokens || !media) return first_error(tokens, media);
  catalogue.tokens_ = std::move(*tokens), catalogue.virtual_media_ = std::move(*media);
  return catalogue;
}

Result<std::vector<UsbModels::Model>> UsbModels::models(const Json& json, std::string_view list) {
  const Json* items = json.find(list);
  if (items == nullptr || items->items() == nullptr)
    return catalogue_complaint(json, "expected a list \"" + std::string{list} + "\"");
  std::vector<Model> models;
  for (const Json& item : *items->items()) {
    const Json *vendor = item.find("vendor_id"), *products = item.find("product_ids");
    const Json *serial = item.find("serial"), *kind = item.find("kind");
    if (vendor == nullptr || !is_hex_id(*vendor))
      return catalogue_complaint(item, "expected \"vendor_id\": four hex digits");
    Model& model = models.emplace_back();
    model.vendor_id = *vendor->text();
    if (products != nullptr && products->items() == nullptr)
      return catalogue_complaint(*products, "expected a list of four hex digits each");
    for (const Json& product : products != nullptr ? *products->items() : Json::Array{}) {
      if (!is_hex_id(product)) return catalogue_complaint(product, "expected four hex digits");
      model.product_ids.push_back(*product.text());
    }
    if (serial != nullptr && serial->text() == nullptr)
      return catalogue_complaint(*serial, "expected a pattern");
    if (serial != nullptr) model.serial = *serial->text();
    if (list == "virtual_media") continue;
    const auto word = kind != nullptr && kind->text() != nullptr
                          ? from_stored(usb_kind_words, *kind->text())
                          : std::nullopt;
    if (!word || !is_token(*word))
      return catalogue_complaint(item, "expected \"kind\": smart_card or modem");
    model.kind = *word;
  }
  return models;
}

const UsbModels::Model* UsbModels::find(const std::vector<Model>& models,
                                        const UsbDevice& device) const {
  const auto found = std::find_if(models.begin(), models.end(), [&](const Model& model) {
    const auto& products = model.product_ids;
    return model.vendor_id == device.vendor_id &&
           (products.empty() ||
            std::find(products.begin(), products.end(), device.product_id) != products.end()) &&
           (model.serial.empty() ||
            matches_serial_pattern(model.serial, device.serial.value_or("")));
  });
  return found == models.end() ? nullptr : &*found;
}

std::vector<UsbKind> UsbModels::faces(const UsbDevice& device,
                                      const std::vector<StorageUnit>& units) const {
  const auto of_interfaces = usb_faces(device.device_class, device.interfaces, units);
  std::set<UsbKind> faces(of_interfaces.begin(), of_interfaces.end());
  if (device.answers_as_player) faces.insert(UsbKind::phone);
  const bool has_storage = std::any_of(faces.begin(), faces.end(), is_storage);
  if (has_storage && find(virtual_media_, device) != nullptr) {
    for (const UsbKind kind : {UsbKind::storage, UsbKind::optical, UsbKind::card_reader})
      faces.erase(kind);
    faces.insert(UsbKind::bmc_media);
  }
  if (const auto kind = token_kind(device, faces, units)) faces.insert(*kind);
  if (faces.size() > 1) faces.erase(UsbKind::other);
  return {faces.begin(), faces.end()};
}

/// A token that speaks a language of its own, or a modem that still shows nothing but its
/// installer.
std::optional<UsbKind> UsbModels::token_kind(const UsbDevice& device,
                                             const std::set<UsbKind>& faces,
                                             const std::vector<StorageUnit>& units) const {
  const Model* token = find(tokens_, device);
  if (token == nullptr) return std::nullopt;
  const auto all = [](const auto& list, auto&& holds) {
    return std::all_of(list.begin(), list.end(), holds);
  };
  const bool is_mute = all(faces, [](UsbKind one) {
    return is_storage(one) || one == UsbKind::hid || one == UsbKind::other;
  });
  const bool only_installs = !units.empty() && all(faces, is_storage) &&
                             all(units, [&](auto& unit) { return is_own_software(device, unit); });
  if (token->kind == UsbKind::modem ? only_installs : is_mute) return token->kind;
  return std::nullopt;
}

UsbKind UsbModels::kind(const UsbDevice& device, const std::vector<StorageUnit>& units) const {
  const auto all = faces(device, units);
  const bool no_medium = !units.empty() && std::all_of(units.begin(), units.end(), [&](auto& unit) {
    return is_own_software(device, unit);
  });
  const auto first = std::find_if(all.begin(), all.end(),
                                  [&](UsbKind kind) { return !no_medium || !is_storage(kind); });
  return first == all.end() ? all.front() : *first;
}

bool UsbModels::is_own_software(const UsbDevice& device, const StorageUnit& unit) const {
  const bool is_known = find(tokens_, device) != nullptr;
  const auto faces = usb_faces(device.device_class, device.interfaces);
  const bool cannot_be_written = unit.is_optical || unit.read_only.value_or(false);
  const bool is_tiny = unit.size_bytes && *unit.size_bytes > 0 && *unit.size_bytes <= tiny_bytes_;
  if (is_known) return cannot_be_written || is_tiny;
  return cannot_be_written && std::any_of(faces.begin(), faces.end(), is_token);
}

std::optional<bool> UsbModels::is_medium(const UsbDevice& device, const StorageUnit& unit) const {
  if (is_own_software(device, unit)) return false;
  if (unit.is_optical) return unit.has_disc;
  if (unit.size_bytes) return *unit.size_bytes > 0;
  return unit.has_contents ? std::optional{true} : std::nullopt;
}

}  // namespace mijian
