// One sign that records were cut, emptied or switched off, as table log_sign tells it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "agent/core/clock.h"
#include "agent/core/words.h"

namespace mijian {

struct LogSign {
  enum class Kind {
    gap,
    emptied,
    shortened,
    rotation_missing,
    sequence_gap,
    zeroed_record,
    login_hole,
    late_start,
    clock_set_back,
    logging_stopped,
    unreadable,
  };
  Kind kind = Kind::gap;
  std::string source;
  std::optional<Time> from, to;
  std::optional<std::int64_t> up_hours, usual_hours, count;
  std::string file;
  std::int64_t line = 0;  // 0: none
};
constexpr Word<LogSign::Kind> log_sign_words[] = {
    {LogSign::Kind::gap, "gap", {"空白", "gap"}},
    {LogSign::Kind::emptied, "emptied", {"被清空", "emptied"}},
    {LogSign::Kind::shortened, "shortened", {"被截短", "shortened"}},
    {LogSign::Kind::rotation_missing, "rotation_missing", {"缺少轮转文件", "rotation missing"}},
    {LogSign::Kind::sequence_gap, "sequence_gap", {"序号不连续", "sequence gap"}},
    {LogSign::Kind::zeroed_record, "zeroed_record", {"记录被清零", "records zeroed"}},
    {LogSign::Kind::login_hole, "login_hole", {"登录记录缺失", "login records missing"}},
    {LogSign::Kind::late_start, "late_start", {"起始过晚", "late start"}},
    {LogSign::Kind::clock_set_back, "clock_set_back", {"时钟被拨回", "clock set back"}},
    {LogSign::Kind::logging_stopped, "logging_stopped", {"日志被停用", "logging stopped"}},
    {LogSign::Kind::unreadable, "unreadable", {"无法读取", "unreadable"}},
};

}  // namespace mijian
