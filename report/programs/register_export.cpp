// mijian-desk register export: what one terminal needs to know of the ledgers, and a list of it.
#include "report/exchange/register_export.h"
#include "agent/core/file.h"
#include "agent/core/text.h"
#include "report/programs/ledger_query.h"
#include "report/programs/output_place.h"

namespace mijian {
namespace {

constexpr std::size_t largest_waivers = 1u << 20;

Result<Json> read_waivers(const std::string& path) {
  if (path.empty()) return Json{};
  auto text = read_file(path, largest_waivers);
  if (!text) return text.error();
  auto json = parse_json(*text);
  if (!json) return json.error().during(path);
  const Json* list = json->items() != nullptr ? &*json : json->find("waivers");
  if (list == nullptr || list->items() == nullptr)
    return malformed(path + ": no list of waivers, and no register with one");
  return *list;
}

std::string list_text(const RegisterExport& exported, Language language) {
  std::string text{Text{"带出的内容：\n", "What leaves:\n"}.in(language)};
  for (const Sentence& line : exported.leaves) text += "  " + line.in(language) + "\n";
  if (exported.stays.empty()) return text;
  text += Text{"属于本机而未能带出：\n", "Belongs to it and could not be told:\n"}.in(language);
  for (const Sentence& line : exported.stays) text += "  " + line.in(language) + "\n";
  return text;
}

}  // namespace

int register_export(const DeskOptions& options, DeskConsole& console) {
  const std::string document = options.out + "/register.json",
                    leaves = options.out + "/register.txt";
  if (!may_write({document, leaves}, options, console)) return desk_usage;
  auto waivers = read_waivers(options.waivers);
  if (!waivers) return console.fail(waivers.error());
  auto desk = open_desk(options, console);
  if (!desk) return console.fail(desk.error());
  const Deed deed = deed_now(options, "register export");
  auto exported = export_register(*desk->store, *desk->assets, desk->scheme,
                                  {options.number, deed.person, today(), *waivers});
  if (!exported) return console.fail(exported.error());
  if (auto made = make_folders(options.out); !made) return console.fail(made.error());
  const std::string list = list_text(*exported, console.language());
  for (const auto& [name, text] :
       {std::pair{document, exported->document.dump() + "\n"}, std::pair{leaves, list}})
    if (auto written = write_file(name, text); !written) return console.fail(written.error());
  return console.print(list);
}

}  // namespace mijian
