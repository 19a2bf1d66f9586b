#include "tests/support/umockdev_host.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <optional>

#include "agent/core/file.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

std::string bytes_of_hex(std::string_view hex) {
  std::string bytes;
  for (std::size_t at = 0; at + 1 < hex.size(); at += 2)
    bytes += static_cast<char>(to_integer(hex.substr(at, 2), 16).value_or(0));
  return bytes;
}

class Unpacking {
 public:
  explicit Unpacking(TemporaryTree& tree) : tree_{tree} {}

  void take(std::string_view line) {
    if (line.size() < 3 || line[1] != ':') return;
    const auto value = line.substr(3);
    if (line[0] == 'P') folder_ = "/sys" + std::string{value};
    if (value == "SUBSYSTEM=usb" && line[0] == 'E') list_on_bus();
    const auto equals = value.find('=');
    if (equals == std::string_view::npos) return;
    const std::string path = folder_ + "/" + std::string{value.substr(0, equals)};
    const std::string said{value.substr(equals + 1)};
    if (line[0] == 'A') tree_.write(path, with_line_end(replace_all(said, "\\n", "\n")));
    if (line[0] == 'H') tree_.write(path, bytes_of_hex(said));
    if (line[0] == 'L') tree_.link(path, said);
  }

 private:
  static std::string with_line_end(std::string text) {
    return text.empty() || text.back() == '\n' ? text : text + "\n";
  }
  void list_on_bus() {
    const std::string name{file_name(folder_)};
    tree_.link("/sys/bus/usb/devices/" + name, "../../../.." + folder_);
  }

  TemporaryTree& tree_;
  std::string folder_;
};

}  // namespace

void unpack_umockdev(const std::string& record, TemporaryTree& tree) {
  const auto text =
      read_file(MIJIAN_SOURCE_DIR "/tests/data/umockdev/" + record + ".umockdev", 1u << 20);
  ASSERT_TRUE(text) << text.error().text();
  tree.write("/.mijian-recorded/udev.txt", *text);
  Unpacking unpacking{tree};
  for (const std::string_view line : lines_of(*text)) unpacking.take(line);
}

}  // namespace mijian
