// CUPS's printers.conf: which printers are saved, and where they are. No password leaves here.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mijian {

struct SavedPrinter {
  std::string name, description;
  std::string uri;        // without user, password and parameters but those that identify
  bool is_local = false;  // at this machine's own plug: usb, parallel, serial
  std::string connection = "other";  // usb, network, parallel, file, virtual or other
  std::string model;
  std::optional<bool> is_shared, accepts_jobs;  // none: the file does not say
  bool is_default = false;
  int line = 0;  // where it begins
};

std::vector<SavedPrinter> parse_printers_conf(std::string_view text);

}  // namespace mijian
