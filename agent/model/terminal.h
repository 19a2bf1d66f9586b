// Who a terminal says it is: terminal.json, written by `mijian enroll` and read before every audit.
#pragma once

#include <optional>
#include <string>

#include "agent/core/json.h"
#include "agent/core/result.h"

namespace mijian {

struct DeclaredTerminal {
  std::string number;            // 保密编号
  std::string asset_number;      // 固定资产编号
  std::string terminal_class;    // a profile's name or alias: standalone-jimi, 涉密单机-机密
  std::string level;             // 密级
  std::string unit, department;  // 单位, 科室/课题组
  std::string responsible;       // 责任人
  std::string place, purpose;    // 放置地点, 用途
  std::string computer_type;     // 台式机, 便携机
  std::string commissioned_on;   // 启用时间 YYYY-MM-DD
  std::string reinstalled_on;    // last approved reinstall YYYY-MM-DD; may be empty
};

/// Checks every key and value; the error reads "line:column: what is wrong, what would be right".
Result<DeclaredTerminal> terminal_from_json(const Json& json);
Json to_json(const DeclaredTerminal& terminal);

}  // namespace mijian
