// Devices that umockdev plays to libudev in this process: from its records, as they come and go.
// Works under umockdev's preload only, which ctest sets; see why_not().
#pragma once

#include <glib-object.h>
#include <umockdev.h>

#include <map>
#include <string>
#include <vector>

#include "agent/core/handle.h"

namespace mijian {

/// A device as a record has it.
struct RecordedDevice {
  std::string path;                               // DEVPATH
  std::string text;                               // all its lines
  std::map<std::string, std::string> properties;  // lines E:
};

/// The devices of tests/data/umockdev/NAME.umockdev, in its order; a missing one fails the test.
std::vector<RecordedDevice> recorded_devices(const std::string& name);

class Testbed {
 public:
  Testbed() : bed_{umockdev_testbed_new()} {}
  /// Empty under the preload; else why this testbed is seen by nobody, for GTEST_SKIP().
  std::string why_not() const;
  /// Puts the device below /sys; tells nobody.
  void add(const RecordedDevice& device);
  void set_property(const std::string& path, const std::string& name, const std::string& value);
  /// Takes it from /sys; tells nobody.
  void remove(const std::string& path);
  /// A message of udev, with the properties that the device has now.
  void tell(const std::string& path, const std::string& action);

 private:
  Handle<UMockdevTestbed, g_object_unref> bed_;
};

}  // namespace mijian
