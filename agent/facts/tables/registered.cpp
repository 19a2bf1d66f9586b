#include "agent/facts/schema.h"

namespace mijian {
namespace {

constexpr Column registered_asset_columns[] = {
    {"number", Type::text, required, plain, "保密编号"},
    {"asset_number", Type::text, nullable, plain, "固定资产编号"},
    {"terminal_class", Type::text, nullable, plain, "profile it is meant for"},
    {"level", Type::text, nullable, plain, "密级"},
    {"unit", Type::text, nullable, plain, "单位"},
    {"department", Type::text, nullable, plain, "科室/课题组"},
    {"responsible", Type::text, nullable, personal, "责任人"},
    {"model", Type::text, nullable, plain, "品牌型号"},
    {"system", Type::text, nullable, plain, "操作系统版本"},
    {"installed_on", Type::text, nullable, plain, "操作系统安装时间, YYYY-MM-DD"},
    {"disk_serials", Type::text, nullable, plain, "硬盘序列号, separated by blanks; 无 for none"},
    {"macs", Type::text, nullable, plain, "MAC地址, separated by blanks; 无 for none"},
    {"addresses", Type::text, nullable, plain, "IP地址, separated by blanks; 无 for none"},
    {"optical", Type::text, nullable, plain, "光驱: 只读, 读写, 无"},
    {"purpose", Type::text, nullable, plain, "用途"},
    {"place", Type::text, nullable, plain, "放置地点"},
    {"commissioned_on", Type::text, nullable, plain, "启用时间, YYYY-MM-DD"},
    {"state", Type::text, nullable, plain, "使用情况: 在用, 停用, 维修, 报废"},
    {"board_serial", Type::text, nullable, plain, "serial of the main board"},
    {"permit_number", Type::text, nullable, plain, "互联网接入许可证编号", 3},
    {"wireless_module", Type::text, nullable, plain, "无线模块: 无, 已拆除, 有", 3},
};

constexpr Column registered_device_columns[] = {
    {"device_key", Type::text, required, plain,
     "usb:vvvv:pppp:serial, or usb:vvvv:pppp for a model without serials"},
    {"number", Type::text, nullable, plain, "保密编号"},
    {"kind", Type::text, nullable, plain, "keyboard, printer, smart_card …"},
    {"responsible", Type::text, nullable, personal, "责任人"},
};

constexpr Column registered_medium_columns[] = {
    {"device_key", Type::text, required, plain,
     "usb:vvvv:pppp:serial, or mmc:CID for an SD or MMC card"},
    {"number", Type::text, required, plain, "保密编号"},
    {"level", Type::text, nullable, plain, "密级"},
    {"kind", Type::text, nullable, plain, "类型: U盘, 硬盘, 存储卡"},
    {"responsible", Type::text, nullable, personal, "责任人"},
    {"purpose", Type::text, nullable, plain, "用途"},
    {"scope", Type::text, nullable, plain, "使用范围"},
    {"state", Type::text, nullable, plain, "使用情况"},
    {"partition_table_uuid", Type::text, nullable, plain, "as in block_device", 2},
    {"file_system_uuid", Type::text, nullable, plain, "as in file_system", 2},
    {"card_id", Type::text, nullable, plain, "CID of an SD or MMC card", 2},
};

constexpr Column registered_product_columns[] = {
    {"product", Type::text, required, plain, "entry of the catalogue of security products"},
    {"number", Type::text, nullable, plain, "保密编号"},
    {"version", Type::text, nullable, plain, "approved version"},
    {"certificate", Type::text, nullable, plain, "检测证书编号"},
    {"certificate_expires_on", Type::text, nullable, plain, "检测证书有效期, YYYY-MM-DD"},
};

constexpr Table tables[] = {
    {"registered_asset", "This terminal's own ledger row.", registered_asset_columns},
    {"registered_device", "Devices approved for this terminal.", registered_device_columns},
    {"registered_medium", "Storage media approved for this terminal.", registered_medium_columns},
    {"registered_product", "Security products approved for this terminal.",
     registered_product_columns},
};

}  // namespace

extern const TableGroup register_group{"register", tables};

}  // namespace mijian
