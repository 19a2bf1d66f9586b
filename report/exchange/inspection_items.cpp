#include "report/exchange/inspection_items.h"

#include <algorithm>

#include "report/exchange/header.h"

namespace mijian {
namespace {

constexpr Text as_ledger{"与台账不同时填写", "fill in where it is not as the ledger has it"};

constexpr InspectionItem items[] = {
    {"number",
     {"保密编号", "number"},
     "number",
     {"机身标签上的编号；与台账相同可不填", "as on its label; may be left blank if the same"}},
    {"inspector", {"检查人", "inspected by"}, "", {"必填", "must be filled in"}},
    {"inspected_on",
     {"检查日期", "inspected on"},
     "",
     {"必填，YYYY-MM-DD", "must be filled in, YYYY-MM-DD"}},
    {"level",
     {"密级", "level"},
     "level",
     {"机身标签上的密级；与台账相同可不填", "as on its label; may be left blank if the same"}},
    {"responsible", {"责任人", "responsible person"}, "responsible", as_ledger},
    {"place", {"放置地点", "place"}, "place", as_ledger},
    {"model", {"品牌型号", "make and model"}, "model", {"机箱铭牌", "as on its plate"}},
    {"serial",
     {"整机序列号", "serial of the machine"},
     "serial",
     {"机箱铭牌；没有填“无”", "as on its plate; 无 for none"}},
    {"system", {"操作系统", "operating system"}, "system", {"运行 winver", "run winver"}},
    {"installed_on",
     {"操作系统安装时间", "system installed on"},
     "installed_on",
     {"运行 systeminfo，抄“初始安装日期”，YYYY-MM-DD",
      "run systeminfo, copy 'Original Install Date', YYYY-MM-DD"}},
    {"disk_serial",
     {"硬盘序列号", "disk serials"},
     "disk_serial",
     {"运行 wmic diskdrive get serialnumber 或看盘体标签；逐块抄写，以空格分开；没有填“无”",
      "run wmic diskdrive get serialnumber, or look at the disks; all of them, parted by blanks; "
      "无 for none"}},
    {"mac",
     {"MAC地址", "MAC addresses"},
     "mac",
     {"运行 getmac /v；逐块抄写，以空格分开；没有填“无”",
      "run getmac /v; all of them, parted by blanks; 无 for none"}},
    {"ip",
     {"IP地址", "IP addresses"},
     "ip",
     {"运行 ipconfig；没有填“无”", "run ipconfig; 无 for none"}},
    {"optical",
     {"光驱", "optical drive"},
     "optical",
     {"只读、读写或无", "只读 (reads), 读写 (writes) or 无 (none)"}},
    {"wireless",
     {"无线网卡、蓝牙", "wireless or Bluetooth"},
     "wireless_module",
     {"设备管理器；填“有”或“无”", "device manager: 有 (there) or 无 (none)"}},
    {"products",
     {"安全产品及版本", "security products and versions"},
     "",
     {"控制面板的程序列表；逐个填写，以顿号分开；没有填“无”",
      "list of programs; all of them, parted by semicolons; 无 for none"}},
    {"media",
     {"使用过的介质序列号", "serials of media that were used"},
     "",
     {"USB 使用记录查看工具；逐个填写，以空格分开；没有填“无”",
      "a viewer of USB history; all of them, parted by blanks; 无 for none"}},
    {"remark",
     {"其他情况", "anything else"},
     "",
     {"封条、端口、外接设备等", "seals, ports, what is plugged in"}},
};

}  // namespace

std::span<const InspectionItem> inspection_items() { return items; }

const InspectionItem* inspection_item_called(std::string_view title) {
  const std::string wanted = plain_header(title);
  const auto* found = std::find_if(std::begin(items), std::end(items), [&](const auto& item) {
    return wanted == plain_header(item.title.zh) || wanted == plain_header(item.title.en);
  });
  return found == std::end(items) ? nullptr : found;
}

}  // namespace mijian
