#include "agent/collectors/logs/time_zone.h"

#include <algorithm>
#include <utility>

#include "agent/core/text.h"

namespace mijian {
namespace {

std::int64_t big_endian(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint64_t value = 0;
  for (std::size_t index = 0; index < size; ++index)
    value = value << 8 | static_cast<unsigned char>(bytes[at + index]);
  return size == 4 ? static_cast<std::int32_t>(value) : static_cast<std::int64_t>(value);
}

constexpr std::size_t header_size = 44;

// The counts of a TZif header and where its block's parts stand, for times of `width` bytes.
struct Block {
  std::size_t times = 0, types = 0, type_records = 0, size = 0;
  std::size_t time_count = 0, type_count = 0;
};

std::optional<Block> block_at(std::string_view bytes, std::size_t start, std::size_t width) {
  if (bytes.size() < start + header_size || bytes.substr(start, 4) != "TZif") return std::nullopt;
  std::size_t counts[6];
  for (std::size_t index = 0; index < 6; ++index) {
    const auto count = big_endian(bytes, start + 20 + index * 4, 4);
    if (count < 0 || count > 100'000) return std::nullopt;
    counts[index] = static_cast<std::size_t>(count);
  }
  const auto [universal, standard, leaps, times, types, letters] = counts;
  Block block;
  block.time_count = times, block.type_count = types;
  block.times = start + header_size;
  block.types = block.times + times * width;
  block.type_records = block.types + times;
  const std::size_t end =
      block.type_records + types * 6 + letters + leaps * (width + 4) + standard + universal;
  block.size = end - start;
  if (end > bytes.size() || types == 0) return std::nullopt;
  return block;
}

// Zones without changes today, for a tree that names its zone but lost the zone's file.
std::optional<std::int64_t> well_known_offset(std::string_view name) {
  constexpr std::pair<std::string_view, std::int64_t> offsets[] = {{"Asia/Chongqing", 28'800},
                                                                   {"Asia/Harbin", 28'800},
                                                                   {"Asia/Shanghai", 28'800},
                                                                   {"Asia/Urumqi", 21'600},
                                                                   {"Etc/UTC", 0},
                                                                   {"PRC", 28'800},
                                                                   {"UTC", 0}};
  for (const auto& [known, offset] : offsets)
    if (known == name) return offset;
  return std::nullopt;
}

std::string zone_name_in(std::string_view path) {
  constexpr std::string_view folder = "/zoneinfo/";
  const auto at = path.find(folder);
  return at == std::string_view::npos ? "" : std::string{path.substr(at + folder.size())};
}

Result<std::string> zone_name(const Host& host) {
  if (const auto link = host.link("/etc/localtime"); link)
    if (std::string name = zone_name_in(*link); !name.empty()) return name;
  const auto text = host.read_optional("/etc/timezone");
  if (!text) return text.error();
  return *text ? std::string{trim(**text)} : std::string{};
}

}  // namespace

Result<TimeZone> TimeZone::parse(std::string_view tzif) {
  const auto error = malformed("not a TZif file");
  auto block = block_at(tzif, 0, 4);
  if (!block) return error;
  std::size_t width = 4;
  if (tzif[4] >= '2') {  // the same again with wide times
    width = 8;
    block = block_at(tzif, block->size, width);
    if (!block) return error;
  }
  const auto offset_of = [&](std::size_t type) {
    return type < block->type_count ? big_endian(tzif, block->type_records + type * 6, 4) : 0;
  };
  TimeZone zone{offset_of(0)};
  for (std::size_t index = 0; index < block->time_count; ++index) {
    const auto type = static_cast<unsigned char>(tzif[block->types + index]);
    zone.changes_.push_back(
        {big_endian(tzif, block->times + index * width, width), offset_of(type)});
  }
  const auto earlier = [](const Change& one, const Change& other) { return one.at < other.at; };
  if (!std::is_sorted(zone.changes_.begin(), zone.changes_.end(), earlier)) return error;
  return zone;
}

std::int64_t TimeZone::offset_at(Time time) const {
  const std::int64_t seconds = time.microseconds / microseconds_a_second;
  const auto next =
      std::upper_bound(changes_.begin(), changes_.end(), seconds,
                       [](std::int64_t at, const Change& change) { return at < change.at; });
  return next == changes_.begin() ? first_offset_ : std::prev(next)->offset;
}

Time TimeZone::to_utc(const CivilTime& local) const {
  const Time as_if_utc = from_civil(local);
  const auto minus = [&](std::int64_t offset) {
    return Time{as_if_utc.microseconds - offset * microseconds_a_second};
  };
  constexpr std::int64_t day = 86'400;
  const std::int64_t before = offset_at(minus(day)), after = offset_at(minus(-day));
  // The offset of the day before is right unless the change has already happened by then.
  return offset_at(minus(before)) == before ? minus(before) : minus(after);
}

Result<SystemTimeZone> system_time_zone(const Host& host) {
  SystemTimeZone found;
  auto name = zone_name(host);
  if (!name) return name.error().during("time zone");
  found.name = std::move(*name);
  const auto bytes = host.read_optional("/etc/localtime", 1u << 20);
  const auto zone =
      bytes && *bytes ? TimeZone::parse(**bytes) : Result<TimeZone>{not_found("/etc/localtime")};
  if (zone) {
    found.zone = *zone, found.known = true;
  } else if (const auto offset = well_known_offset(found.name); offset) {
    found.zone = TimeZone{*offset}, found.known = true;
  }
  return found;
}

std::optional<CivilTime> parse_civil(std::string_view text) {
  constexpr std::size_t date_size = 10, date_and_time_size = 19;
  std::string as_utc{text};
  if (text.size() == date_size)
    as_utc += " 00:00:00";
  else if (text.size() != date_and_time_size)
    return std::nullopt;
  const auto time = parse_utc(as_utc + "Z");
  return time ? std::optional{to_civil(*time)} : std::nullopt;
}

std::optional<Time> commissioned_at(const DeclaredTerminal* terminal, const TimeZone& zone) {
  if (terminal == nullptr) return std::nullopt;
  const auto date = parse_civil(terminal->commissioned_on);
  return date ? std::optional{zone.to_utc(*date)} : std::nullopt;
}

}  // namespace mijian
