#include "report/render/shown.h"

#include "agent/core/clock.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t stamp_length = 27;      // 2026-11-22T01:30:00.000000Z
constexpr std::size_t sentence_limit = 4000;  // values inside were cut by display() before

/// How our own errors begin (core/result.h), for readers of Chinese.
constexpr Text reason_words[] = {
    {"权限不足：", "permission denied: "},
    {"不存在：", "not found: "},
    {"需要 root 权限", "needs root"},
    {"超时", "timed out"},
    {"过大", "too large"},
    {"本机不支持", "not supported"},
    {"没有此文件", "no such file"},
    {"没有提供登记数据", "no register was given; see what is to be registered"},
    {"本终端未声明", "this terminal is not declared"},
    {"udev 数据库不存在", "the udev database is absent"},
    {"内核消息只在 systemd 日志中，本版本不读取",
     "kernel messages are only in the systemd journal, which this version does not read"},
    {"没有系统总线", "no system bus"},
    {"安全模块也可能拒绝 root", "a security module may deny root too"},
    {"属于运行中的系统，离线目录不含", "belongs to a running system"},
    {"本机未安装 librpm", "librpm is not installed here"},
    {"本机的 librpm 版本过旧", "the librpm of this machine is too old"},
    {"本机未安装 libsystemd", "libsystemd is not installed here"},
    {"本机的 libsystemd 版本过旧", "the libsystemd of this machine is too old"},
    {"systemd 未在 D-Bus 上应答", "systemd does not answer on D-Bus"},
    {"系统总线未运行，询问会将其启动", "the system bus is not running, and asking would start it"},
    {"udev 没有任何块设备的记录，未在运行",
     "udev has no record of any block device: it does not run here"},
    {"其他用户的进程不可见（hidepid）", "other users' processes are hidden (hidepid)"},
    {"本机没有 dpkg 或 rpm 数据库", "neither dpkg nor rpm keeps a database on this system"},
    {"挂载点尚未自动挂载：", "an automount point that is not mounted: "},
    {"只有 root 和文件所有者能在读取时保持访问时间",
     "only root and a file's owner can read it without moving its access time"},
    {"没有可放副本的私有目录：", "no private folder for a copy of "},
    {"采集进程被终止，信号 ", "killed by signal "},
    {"限时内未结束：", "no end within "},
    {"某行不符合表结构：", "a row did not fit: "},
    {"未采集", "not collected"},
};

bool is_stamp(std::string_view text) {
  return text.size() == stamp_length && text[4] == '-' && text[10] == 'T' && text.back() == 'Z' &&
         parse_utc(text).has_value();
}

std::string with_local_times(std::string text, const Reader& reader) {
  for (std::size_t at = text.find('T'); at != std::string::npos; at = text.find('T', at + 1)) {
    if (at < 10) continue;
    const std::string stamp = text.substr(at - 10, stamp_length);
    if (is_stamp(stamp)) text.replace(at - 10, stamp_length, shown_time(stamp, reader));
  }
  return text;
}

}  // namespace

Reader reader_of(const Document& document, Language language) {
  return {language, parse_utc_offset(document.utc_offset).value_or(0)};
}

std::string shown(std::string_view foreign, const Reader& reader) {
  return with_local_times(display(foreign), reader);
}

std::string shown(const Sentence& sentence, const Reader& reader) {
  return with_local_times(display(sentence.in(reader.language), sentence_limit), reader);
}

std::string shown_time(std::string_view utc, const Reader& reader) {
  const auto time = parse_utc(utc);
  return time ? local_text(*time, reader.utc_offset_seconds) : shown(utc, reader);
}

std::string shown_date(std::string_view utc, const Reader& reader) {
  return shown_time(utc, reader).substr(0, 10);
}

std::string shown_reason(std::string_view reason, const Reader& reader) {
  std::string text = shown(reason, reader);
  if (reader.language == Language::en) return text;
  for (const Text& words : reason_words) text = replace_all(std::move(text), words.en, words.zh);
  return text;
}

}  // namespace mijian
