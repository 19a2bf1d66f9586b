#include "tests/umockdev/testbed.h"

#include <gtest/gtest.h>

#include "agent/core/file.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

void take(std::string_view line, RecordedDevice& device) {
  if (line.substr(0, 3) == "P: ") device.path = line.substr(3);
  const auto equals = line.find('=');
  if (line.substr(0, 3) == "E: " && equals != std::string_view::npos)
    device.properties[std::string{line.substr(3, equals - 3)}] = line.substr(equals + 1);
  device.text += std::string{line} + "\n";
}

}  // namespace

std::vector<RecordedDevice> recorded_devices(const std::string& name) {
  std::vector<RecordedDevice> devices;
  const auto text =
      read_file(MIJIAN_SOURCE_DIR "/tests/data/umockdev/" + name + ".umockdev", 1u << 20);
  if (!text) {
    ADD_FAILURE() << text.error().text();
    return devices;
  }
  for (const std::string_view line : lines_of(*text)) {
    if (line.substr(0, 3) == "P: ") devices.emplace_back();
    if (!line.empty() && !devices.empty()) take(line, devices.back());
  }
  return devices;
}

std::string Testbed::why_not() const {
  if (umockdev_in_mock_environment()) return {};
  return "not under umockdev's preload: run by ctest, or with umockdev-wrapper before it";
}

void Testbed::add(const RecordedDevice& device) {
  GError* error = nullptr;
  umockdev_testbed_add_from_string(bed_.get(), (device.text + "\n").c_str(), &error);
  const Handle<GError, g_error_free> owned{error};
  if (owned) ADD_FAILURE() << device.path << ": " << owned->message;
}

void Testbed::set_property(const std::string& path, const std::string& name,
                           const std::string& value) {
  umockdev_testbed_set_property(bed_.get(), ("/sys" + path).c_str(), name.c_str(), value.c_str());
}

void Testbed::remove(const std::string& path) {
  umockdev_testbed_remove_device(bed_.get(), ("/sys" + path).c_str());
}

void Testbed::tell(const std::string& path, const std::string& action) {
  umockdev_testbed_uevent(bed_.get(), ("/sys" + path).c_str(), action.c_str());
}

}  // namespace mijian
