// Stands in for libFuzzer where that is not linked: feeds one fuzz target every seed in a folder,
// once, and the empty input. A target that misbehaves crashes here; a folder without seeds is an
// error, or the target would prove nothing.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void feed(const std::string& bytes) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: %s FOLDER_OF_SEEDS\n", argv[0]);
    return 2;
  }
  feed("");
  int seeds = 0;
  std::error_code failed;
  for (const auto& entry : std::filesystem::directory_iterator{argv[1], failed}) {
    std::ifstream file{entry.path(), std::ios::binary};
    feed({std::istreambuf_iterator<char>{file}, {}});
    ++seeds;
  }
  std::printf("%d seeds of %s\n", seeds, argv[1]);
  return seeds > 0 ? 0 : 1;
}
