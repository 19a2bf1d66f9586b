// The use of USB devices, storage and networks over time, small enough to be drawn on a page: it
// travels in the findings document. What is said of it is the report's business.
#pragma once

#include <cstdint>
#include <iterator>
#include <string>
#include <vector>

#include "agent/core/words.h"

namespace mijian {

/// The ways in which a terminal was connected to others: the kinds of lanes that are no device's.
/// Their words do not call the other side public: its address or name has the form of a public one,
/// and what of it is the unit's own only the rules know.
enum class NetworkUse {
  lease,
  wireless,
  mobile,
  vpn,
  time,
  update,
  web,
  download,
  stored,
  login,
  other,
  attempt
};
constexpr Word<NetworkUse> network_use_words[] = {
    {NetworkUse::lease, "network_lease", {"获得网络地址", "addresses leased"}},
    {NetworkUse::wireless, "network_wireless", {"连接无线网络", "wireless networks joined"}},
    {NetworkUse::mobile,
     "network_mobile",
     {"拨号、移动网络、蓝牙联网", "dialled, mobile, Bluetooth lines"}},
    {NetworkUse::vpn, "network_vpn", {"虚拟专用网", "VPN"}},
    {NetworkUse::time, "network_time", {"校时", "time servers"}},
    {NetworkUse::update, "network_update", {"更新软件", "software updates"}},
    {NetworkUse::web, "network_web", {"访问网站", "web sites visited"}},
    {NetworkUse::download, "network_download", {"下载文件", "downloads"}},
    {NetworkUse::stored, "network_stored", {"留存的更新文件", "update files kept"}},
    {NetworkUse::login, "network_login", {"SSH 服务器留痕", "SSH servers remembered"}},
    {NetworkUse::other, "network_other", {"其他联网记录", "other connections"}},
    {NetworkUse::attempt, "network_attempt", {"尝试连接", "connections tried"}},
};

/// One use, or several that lie too close together to be told apart on paper. Times are UTC text.
struct TimelineBar {
  std::string from, to;  // `to` empty: no record says when it ended
  std::string quality;   // stored word of TimeQuality; of several the first
};

/// What one device did; or one way of use of networks: `kind` is then one of network_use_words,
/// `identity` is established, attempt or hint (a file tells it, which may be older or copied),
/// `name` the other side, and there is no `device_key`.
struct TimelineLane {
  std::string name, device_key, kind, identity;
  std::int64_t connections = 0;
  std::vector<TimelineBar> bars;  // in order of time
};

/// A span whose records are missing or in doubt; `source` names the logs that make it so.
struct TimelineGap {
  std::string source, from, to;
};

struct DeviceTimeline {
  static constexpr std::size_t most_devices = 20, most_bars = 200, most_gaps = 100;
  static constexpr std::size_t most_lanes = most_devices + std::size(network_use_words);
  std::string covers_from, covers_to;  // how far records reach; empty when nothing says so
  std::int64_t devices = 0;            // how many there are; lanes hold those that matter most
  std::vector<TimelineLane> lanes;     // devices, then networks
  std::vector<TimelineGap> gaps;       // in order of time, apart from each other
  std::string networks_from;           // as covers_from, of what logs tell of networks
};

}  // namespace mijian
