// The desk's program over a store of its own, and one computer to be entered there.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/programs/run_program.h"
#include "tests/support/temporary_tree.h"

namespace mijian {

class DeskTest : public testing::Test {
 protected:
  Ran desk(std::vector<std::string> words, const std::string& language = "C.UTF-8") const {
    std::vector<std::string> all{"--store", "sqlite://" + tree_.of("/desk.db")};
    all.insert(all.end(), words.begin(), words.end());
    return run_program(MIJIAN_DESK_BINARY, all, [&] { ::setenv("LC_ALL", language.c_str(), 1); });
  }

  Ran add(const std::vector<std::string>& other = {}) const {
    std::vector<std::string> words{"ledger",
                                   "add",
                                   "涉密计算机",
                                   "单位=012 第十二研究室",
                                   "科室/课题组=03 总体组",
                                   "类型=台式机",
                                   "固定资产编号=无",
                                   "责任人=张三",
                                   "密级=机密",
                                   "品牌型号=启天 M450",
                                   "操作系统版本=银河麒麟 V10",
                                   "操作系统安装时间=2025-03-01",
                                   "硬盘序列号=WD-1",
                                   "MAC地址=00-1A-2B-3C-4D-5E",
                                   "光驱=无",
                                   "用途=涉密工作机",
                                   "放置地点=3号楼 301",
                                   "启用时间=2025-03-02",
                                   "使用情况=在用"};
    for (const std::string& cell : other) {  // of a column twice, the later cell stands
      const std::string column = cell.substr(0, cell.find('=') + 1);
      if (!column.empty())
        std::erase_if(words, [&](const std::string& each) { return each.starts_with(column); });
      words.push_back(cell);
    }
    return desk(words, "zh_CN.UTF-8");
  }

  TemporaryTree tree_;
};

}  // namespace mijian
