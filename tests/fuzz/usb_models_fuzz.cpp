// The catalogue of USB models, asked about one device of every kind of unit.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/usb/usb_models.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto json = mijian::parse_json({reinterpret_cast<const char*>(data), size});
  if (!json) return 0;
  const auto models = mijian::UsbModels::from_json(*json);
  if (!models) return 0;
  mijian::UsbDevice device;
  device.vendor_id = "096e", device.product_id = "0807", device.serial = "AAAABBBBCCCC1";
  device.interfaces.resize(1);
  device.interfaces[0].class_code = "08";
  mijian::StorageUnit unit;
  unit.size_bytes = 1;
  const auto faces = models->faces(device, {unit});
  assert(!faces.empty());
  // What is no storage face never becomes the kind by a catalogue that does not list the device.
  const auto kind = models->kind(device, {unit});
  assert(mijian::is_storage(kind) || models->is_own_software(device, unit));
  return 0;
}
