// The grammar of cron's and anacron's tables. Of a command only the program is kept: what stands
// behind it may be secret.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mijian {

struct CronJob {
  std::string owner;  // empty where the table names none
  std::string schedule;
  std::string program;
  int line = 0;
};

struct CronTable {
  std::vector<CronJob> jobs;
  std::vector<int> malformed_lines;
};

/// /etc/crontab and cron.d name the user in a sixth field, tables of users do not.
enum class CronUsers { named, none };
CronTable parse_crontab(std::string_view text, CronUsers users);
CronTable parse_anacrontab(std::string_view text);

/// The program a command of the shell begins with, without assignments, quotes and arguments;
/// "shell" when it begins with anything else.
std::string program_of(std::string_view command);

}  // namespace mijian
