#include "agent/collectors/logs/log_stream.h"

#include <algorithm>
#include <cerrno>
#include <optional>
#include <utility>
#include <vector>

#include "agent/collectors/logs/libarchive.h"

namespace mijian {
namespace {

using SteadyClock = std::chrono::steady_clock;  // for the bound only, never a fact

constexpr std::size_t head_size = 16;

/// Known to be there: whoever holds an archive has loaded it.
const Libarchive& lib() { return **Libarchive::instance(); }

struct FreeArchive {
  void operator()(archive* reader) const { lib().free(reader); }
};
using Archive = std::unique_ptr<archive, FreeArchive>;

int support(archive* reader, Packing packing) {
  switch (packing) {
    case Packing::gzip:
      return lib().allow_gzip(reader);
    case Packing::bzip2:
      return lib().allow_bzip2(reader);
    case Packing::xz:
      return lib().allow_xz(reader);
    case Packing::lzma:
      return lib().allow_lzma(reader);
    case Packing::zstd:
      return lib().allow_zstd(reader);
    case Packing::plain:
      break;
  }
  return ARCHIVE_FATAL;
}

// Seconds since 1970 in a gzip header; 0 stands for unknown.
std::optional<Time> gzip_time(std::string_view head) {
  constexpr std::size_t at = 4;
  if (packing_of(head) != Packing::gzip || head.size() < at + 4) return std::nullopt;
  std::int64_t seconds = 0;
  for (std::size_t index = 4; index > 0; --index)
    seconds = seconds << 8 | static_cast<unsigned char>(head[at + index - 1]);
  return seconds == 0 ? std::nullopt : std::optional{seconds_since_epoch(seconds)};
}

}  // namespace

struct LogStream::State {
  State(HostFile opened, std::string name, UnpackLimits bounds)
      : file{std::move(opened)},
        path{std::move(name)},
        limits{bounds},
        started{SteadyClock::now()} {}

  HostFile file;
  std::string path;
  UnpackLimits limits;
  SteadyClock::time_point started;
  Packing packing = Packing::plain;
  Time written;
  std::vector<char> input;
  std::int64_t bytes_in = 0, bytes_out = 0;
  std::optional<Error> read_error;
  std::string_view unpacked;  // of the block last unpacked, what nobody has read yet
  Archive unpacker;           // last: it must go before what it reads from

  Result<std::size_t> read_plain(char* buffer, std::size_t size);
  Status start_unpacking();
  Status check_bounds() const;
  Status next_block();
  static la_ssize_t feed(archive* reader, void* self, const void** buffer);
};

Packing packing_of(std::string_view head) {
  // LZMA has no mark of its own: what xz writes before the size of its dictionary.
  constexpr std::pair<std::string_view, Packing> marks[] = {{"\x1f\x8b", Packing::gzip},
                                                            {"BZh", Packing::bzip2},
                                                            {"\xfd"
                                                             "7zXZ",
                                                             Packing::xz},
                                                            {{"\x5d\0\0", 3}, Packing::lzma},
                                                            {"\x28\xb5\x2f\xfd", Packing::zstd}};
  for (const auto& [mark, packing] : marks)
    if (head.substr(0, mark.size()) == mark) return packing;
  return Packing::plain;
}

la_ssize_t LogStream::State::feed(archive* reader, void* self, const void** buffer) {
  State& state = *static_cast<State*>(self);
  const auto size = state.file.read(state.input.data(), state.input.size());
  *buffer = state.input.data();
  if (size)
    return state.bytes_in += static_cast<std::int64_t>(*size), static_cast<la_ssize_t>(*size);
  state.read_error = size.error();
  lib().set_error(reader, EIO, "cannot read");
  return -1;
}

Status LogStream::State::start_unpacking() {
  constexpr std::size_t input_size = 64u << 10;
  if (const auto loaded = Libarchive::instance(); !loaded)
    return loaded.error().during("unpack " + path);
  input.resize(input_size);
  unpacker.reset(lib().create());
  if (!unpacker) return failed("no memory to unpack " + path);
  // A library without this format would start a program instead, and says so by a warning.
  if (support(unpacker.get(), packing) != ARCHIVE_OK)
    return not_supported("this system's libarchive cannot unpack " + path);
  lib().allow_raw(unpacker.get());
  lib().allow_empty(unpacker.get());
  archive_entry* entry = nullptr;
  if (lib().open(unpacker.get(), this, nullptr, feed, nullptr) != ARCHIVE_OK)
    return malformed(path + ": damaged archive");
  // What only begins like an archive would come through as it is.
  if (lib().filter_code(unpacker.get(), 0) == ARCHIVE_FILTER_NONE)
    return malformed(path + ": damaged archive");
  const int next = lib().next_header(unpacker.get(), &entry);
  if (next == ARCHIVE_EOF)
    packing = Packing::plain;  // an archive of nothing: the file is at its end
  return next == ARCHIVE_OK || next == ARCHIVE_EOF ? ok
                                                   : Status{malformed(path + ": damaged archive")};
}

Status LogStream::State::check_bounds() const {
  constexpr std::int64_t free_bytes = 1 << 20;
  if (bytes_out > free_bytes + bytes_in * limits.ratio)
    return too_large(path + ": unfolds to more than " + std::to_string(limits.ratio) +
                     " times its size");
  if (SteadyClock::now() - started > limits.time)
    return timed_out(path + ": unpacking took longer than " +
                     std::to_string(limits.time.count() / 1000) + " s");
  return ok;
}

LogStream::LogStream(std::unique_ptr<State> state) : state_{std::move(state)} {}
LogStream::LogStream(LogStream&&) noexcept = default;
LogStream& LogStream::operator=(LogStream&&) noexcept = default;
LogStream::~LogStream() = default;

Result<LogStream> LogStream::open(const Host& host, std::string_view path, UnpackLimits limits) {
  auto file = host.open(path);
  if (!file) return file.error();
  std::string head(head_size, '\0');
  const auto size = file->read_at(0, head.data(), head.size());
  if (!size) return size.error();
  head.resize(*size);
  auto state = std::make_unique<State>(std::move(*file), std::string{path}, limits);
  state->packing = packing_of(head);
  state->written = gzip_time(head).value_or(state->file.status().modified);
  if (state->packing != Packing::plain)
    if (const auto started = state->start_unpacking(); !started) return started.error();
  return LogStream{std::move(state)};
}

// Block by block: archive_read_data() would drop the good blocks in front of a bad one.
Status LogStream::State::next_block() {
  if (const auto within = check_bounds(); !within) return within;
  const void* block = nullptr;
  std::size_t size = 0;
  la_int64_t offset = 0;
  const int result = lib().next_block(unpacker.get(), &block, &size, &offset);
  if (read_error) return *read_error;
  if (result != ARCHIVE_OK && result != ARCHIVE_EOF)
    return malformed(path + ": damaged or cut archive");
  unpacked = result == ARCHIVE_OK ? std::string_view{static_cast<const char*>(block), size}
                                  : std::string_view{};
  bytes_out += static_cast<std::int64_t>(unpacked.size());
  return ok;
}

// What is written while it is read belongs to the next audit: a file that grows as fast as it is
// read would have no end. A hole may be as large as anybody likes; one zero stands for it.
Result<std::size_t> LogStream::State::read_plain(char* buffer, std::size_t size) {
  if (size > 0 && bytes_in < file.status().size && file.skip_hole()) {
    bytes_in = std::max(bytes_in, file.position());
    *buffer = '\0';
    return std::size_t{1};
  }
  const auto left =
      static_cast<std::size_t>(std::max<std::int64_t>(0, file.status().size - bytes_in));
  const auto got = file.read(buffer, std::min(size, left));
  if (got) bytes_in += static_cast<std::int64_t>(*got);
  return got;
}

Result<std::size_t> LogStream::read(char* buffer, std::size_t size) {
  if (state_->packing == Packing::plain) return state_->read_plain(buffer, size);
  if (state_->unpacked.empty())
    if (const auto next = state_->next_block(); !next) return next.error();
  const std::size_t part = std::min(size, state_->unpacked.size());
  std::copy_n(state_->unpacked.data(), part, buffer);
  state_->unpacked.remove_prefix(part);
  return part;
}

Time LogStream::written() const { return state_->written; }

}  // namespace mijian
