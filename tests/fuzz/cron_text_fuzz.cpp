// Tables of cron and anacron: no argument and no assignment of a command may come through.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "agent/collectors/system/cron_text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  for (const auto& table :
       {mijian::parse_crontab(text, mijian::CronUsers::named),
        mijian::parse_crontab(text, mijian::CronUsers::none), mijian::parse_anacrontab(text)})
    for (const auto& job : table.jobs)
      if (job.program.empty() || job.program.find_first_of(" =\t\"'$") != std::string::npos)
        std::abort();
  return 0;
}
