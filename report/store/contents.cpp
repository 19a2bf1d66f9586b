#include "report/store/contents.h"

#include <zstd.h>

#include "agent/core/digest.h"
#include "agent/core/file.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr int compression_level = 6;

std::optional<std::string> from_hex(std::string_view hex) {
  std::string bytes;
  bytes.reserve(hex.size() / 2);
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    const auto byte = to_integer(hex.substr(i, 2), 16);
    if (!byte) return std::nullopt;
    bytes.push_back(static_cast<char>(*byte));
  }
  return bytes;
}

}  // namespace

Result<std::string> compress(std::string_view bytes) {
  std::string compressed(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size = ZSTD_compress(compressed.data(), compressed.size(), bytes.data(),
                                         bytes.size(), compression_level);
  if (ZSTD_isError(size) != 0) return failed(std::string{"compress: "} + ZSTD_getErrorName(size));
  compressed.resize(size);
  return compressed;
}

Result<std::string> decompress(std::string_view compressed, std::size_t limit) {
  const auto size = ZSTD_getFrameContentSize(compressed.data(), compressed.size());
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN)
    return malformed("no zstd frame that says its size");
  if (size > limit) return too_large("unpacked it would be " + std::to_string(size) + " bytes");
  std::string bytes(size, '\0');
  const std::size_t got =
      ZSTD_decompress(bytes.data(), bytes.size(), compressed.data(), compressed.size());
  if (ZSTD_isError(got) != 0) return malformed(std::string{"unpack: "} + ZSTD_getErrorName(got));
  bytes.resize(got);
  return bytes;
}

std::string Contents::path_of(std::string_view digest) const {
  const std::string_view hex = digest.substr(digest.find(':') + 1);
  return folder_ + "/" + std::string{hex.substr(0, 2)} + "/" + std::string{hex} + ".zst";
}

Result<bool> Contents::knows(const std::string& digest) const {
  auto found = connection_.cell("SELECT bytes FROM content WHERE digest = :a", {Value{digest}});
  if (!found) return found.error();
  return !found->empty();
}

Result<std::string> Contents::put(std::string_view bytes) {
  if (bytes.size() > largest_content) return too_large("a file of more than 512 MiB");
  auto digest = digest_of(DigestAlgorithm::sm3, bytes);
  if (!digest) return digest.error();
  auto known = knows(*digest);
  if (!known) return known.error();
  if (*known) return *digest;
  auto compressed = compress(bytes);
  if (!compressed) return compressed.error();
  const Value size{static_cast<std::int64_t>(bytes.size())};
  if (folder_.empty()) {
    auto kept = connection_.run("INSERT INTO content VALUES (:a, :b, decode(:c, 'hex'))",
                                {Value{*digest}, size, Value{to_hex(*compressed)}});
    return kept ? digest : Result<std::string>{kept.error()};
  }
  const std::string path = path_of(*digest);
  if (auto made = make_folders(path.substr(0, path.rfind('/'))); !made) return made.error();
  if (auto written = write_file(path, *compressed); !written) return written.error();
  auto kept = connection_.run("INSERT INTO content VALUES (:a, :b, NULL)", {Value{*digest}, size});
  return kept ? digest : Result<std::string>{kept.error()};
}

Result<std::string> Contents::compressed_of(const std::string& digest) const {
  if (!folder_.empty()) return read_file(path_of(digest), ZSTD_compressBound(largest_content));
  auto hex = connection_.cell("SELECT encode(compressed, 'hex') FROM content WHERE digest = :a",
                              {Value{digest}});
  if (!hex) return hex.error();
  auto bytes = from_hex(*hex);
  if (!bytes) return malformed("no hex digits from the database");
  return std::move(*bytes);
}

Result<std::string> Contents::get(const std::string& digest) const {
  auto known = knows(digest);
  if (!known) return known.error();
  if (!*known) return not_found("content " + display(digest));
  auto compressed = compressed_of(digest);
  if (!compressed) return compressed.error().during("content " + digest);
  auto bytes = decompress(*compressed, largest_content);
  if (!bytes) return bytes.error().during("content " + digest);
  const auto again = digest_of(DigestAlgorithm::sm3, *bytes);
  if (!again || *again != digest)
    return malformed("its bytes were altered").during("content " + digest);
  return bytes;
}

Result<Contents::Checked> Contents::check() const {
  // Their names first: reading one asks the same connection again.
  auto named = connection_.rows("SELECT digest FROM content ORDER BY digest", 1);
  if (!named) return named.error();
  Checked checked;
  for (const StoreRow& row : *named) {
    ++checked.contents;
    const auto bytes = get(row.text(0));
    if (bytes) continue;
    const Cause cause = bytes.error().cause();
    if (cause == Cause::failed || cause == Cause::denied) return bytes.error();
    checked.broken.push_back(row.text(0));
  }
  return checked;
}

}  // namespace mijian
