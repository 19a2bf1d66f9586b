// mijian-desk import, level: snapshots come in, none above the desk's own level.
#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>

#include "agent/core/handle.h"
#include "agent/core/text.h"
#include "agent/core/words.h"
#include "report/fleet/import_findings.h"
#include "report/programs/desk.h"
#include "report/store/asides.h"
#include "report/store/settings.h"
#include "report/store/visits.h"

namespace mijian {
namespace {

constexpr Word<Import> import_words[] = {
    {Import::taken, "taken", {"已导入", "taken"}},
    {Import::proposed, "proposed", {"台账中没有此终端，待登记", "no ledger has it; to be entered"}},
    {Import::there, "there", {"已在库中", "here already"}},
    {Import::aside, "aside", {"拒收，已记录", "refused, on record"}},
};

constexpr std::string_view findings_end = "findings.json";
constexpr const char* store_files_end = ".files";  // beside a store: what was taken in before

bool is_folder(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

bool is_same_file(const std::string& one, const std::string& other) {
  struct stat first {
  }, second{};
  return ::stat(one.c_str(), &first) == 0 && ::stat(other.c_str(), &second) == 0 &&
         first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

bool has_end(std::string_view name, std::string_view end) {
  return name.size() >= end.size() && name.substr(name.size() - end.size()) == end;
}

bool is_own_folder(const std::string& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

/// What a folder holds to be taken in.
struct Found {
  std::vector<std::string> snapshots, findings;
  std::vector<std::string> passed_over;  // what may be one, deeper than that is looked for
};
constexpr int deepest_folder = 4;
constexpr std::string_view audit_snapshot = "snapshot.db";

// In the folder itself every snapshot is meant, whatever its name; below it those that audits
// wrote, each into a folder of its own. Never this desk's own store.
Status find_in(const std::string& folder, const std::string& store, int depth, Found& found) {
  const std::unique_ptr<DIR, int (*)(DIR*)> open{::opendir(folder.c_str()), ::closedir};
  if (!open) return system_error(errno, folder);
  while (const dirent* entry = ::readdir(open.get())) {
    const std::string name = entry->d_name;
    const std::string path = folder + "/" + name;
    if (name == "." || name == "..") continue;
    if (is_own_folder(path)) {
      if (!store.empty() && is_same_file(path, store + store_files_end)) continue;
      if (depth == deepest_folder)
        found.passed_over.push_back(path);
      else if (auto below = find_in(path, store, depth + 1, found); !below)
        return below;
    } else if (has_end(name, findings_end)) {
      found.findings.push_back(path);
    } else if (has_end(name, ".db") && !is_same_file(path, store)) {
      (depth == 0 || name == audit_snapshot ? found.snapshots : found.passed_over).push_back(path);
    }
  }
  return ok;
}

void say_passed_over(std::vector<std::string> paths, const DeskConsole& console) {
  std::sort(paths.begin(), paths.end());
  for (const std::string& path : paths)
    console.say(
        filled({"未导入，请核对：{}（子文件夹中只取各次核查的 snapshot.db；需要导入的请直接给出）",
                "not taken, look at it: {} (of folders below, only the snapshot.db of "
                "audits are; name it to take it in)"},
               console.language(), display(path)));
}

// Snapshots first, by their names: findings are of audits that must be there.
Result<std::vector<std::string>> snapshots_in(const std::string& folder, const std::string& store,
                                              const DeskConsole& console) {
  Found found;
  if (auto looked = find_in(folder, store, 0, found); !looked) return looked.error();
  say_passed_over(found.passed_over, console);
  std::vector<std::string> all = std::move(found.snapshots);
  std::sort(all.begin(), all.end());
  std::sort(found.findings.begin(), found.findings.end());
  all.insert(all.end(), found.findings.begin(), found.findings.end());
  if (all.empty()) return not_found("a snapshot (*.db) or findings (*findings.json) in " + folder);
  return all;
}

Result<std::vector<std::string>> files_of(const DeskOptions& options, const DeskConsole& console) {
  auto place = parse_store_url(options.store);
  if (!place) return place.error();
  std::vector<std::string> all;
  for (const std::string& path : options.files) {
    if (!is_folder(path)) {
      all.push_back(path);
      continue;
    }
    auto found = snapshots_in(path, place->dialect == Dialect::sqlite ? place->place : "", console);
    if (!found) return found.error();
    all.insert(all.end(), found->begin(), found->end());
  }
  return all;
}

std::string line_of(const std::string& file, const Imported& imported, Language language) {
  std::string line =
      display(file) + "\t" + std::string{shown_words(import_words, imported.what).in(language)};
  if (!imported.number.empty()) line += "\t" + display(imported.number);
  if (imported.what == Import::proposed)
    line += filled({"\t条目 {}，{} 行待登记", "\tentry {}, {} rows"}, language, imported.entry,
                   imported.proposed);
  const std::string hint = imported.hint.in(language);
  return line + (hint.empty() ? "" : "\t" + display(hint, 2000)) + "\n";
}

Json row_of(const std::string& file, const Imported& imported, Language language) {
  Json row = Json::object();
  row.set("file", file);
  row.set("outcome", stored_word(import_words, imported.what));
  row.set("entry", imported.entry);
  row.set("asset", imported.asset);
  row.set("number", imported.number);
  row.set("rows", static_cast<std::int64_t>(imported.proposed));
  row.set("hint", imported.hint.in(language));
  return row;
}

/// One import as it is told: a line as soon as a file is in the store, JSON at the end.
class Telling {
 public:
  Telling(const DeskOptions& options, const DeskConsole& console)
      : options_{options}, console_{console} {}

  void tell(const std::string& file, const Imported& imported) {
    if (imported.what == Import::aside) told(desk_usage);
    if (options_.json)
      rows_.push(row_of(file, imported, console_.language()));
    else
      told(console_.print(line_of(file, imported, console_.language())));
  }
  void fail(const std::string& file, const Error& error) {
    console_.say(display(file));
    told(console_.fail(error));
  }
  int finish() {
    if (!options_.json) return status_;
    Json json = Json::object();
    json.set("format", "mijian-desk-import/1");
    json.set("files", std::move(rows_));
    return console_.print(json.dump() + "\n", status_);
  }

 private:
  void told(int status) { status_ = std::max(status_, status); }

  const DeskOptions& options_;
  const DeskConsole& console_;
  Json rows_ = Json::array();
  int status_ = desk_done;
};

Sentence reason_of(const AsideRecord& record) { return {record.reason, record.reason_en}; }

std::string asides_text(const std::vector<Aside>& all, const Reader& reader) {
  const Language language = reader.language;
  if (all.empty())
    return std::string{Text{"没有拒收的文件\n", "nothing was refused\n"}.in(language)};
  std::string text;
  for (const Aside& aside : all) {
    const AsideRecord& record = aside.record;
    text += filled({"条目 {}\t{}\t{}\t{}", "entry {}\t{}\t{}\t{}"}, language, aside.entry,
                   shown_time(aside.filed_at, reader), display(record.file),
                   shown_words(aside_cause_words, record.cause).in(language));
    if (!record.number.empty())
      text += filled({"\t声明编号 {}，{} 检查", "\tdeclares {}, visit of {}"}, language,
                     display(record.number), shown_time(record.taken_at, reader));
    text += "\t" + display(reason_of(record).in(language), 2000) + "\n";
  }
  return text;
}

std::string asides_json(const std::vector<Aside>& all, Language language) {
  Json files = Json::array();
  for (const Aside& aside : all) {
    Json row = Json::object();
    row.set("entry", aside.entry);
    row.set("kept_at", aside.filed_at);
    row.set("file", aside.record.file);
    row.set("digest", aside.record.snapshot);
    row.set("cause", stored_word(aside_cause_words, aside.record.cause));
    row.set("number", aside.record.number);
    row.set("taken_at", aside.record.taken_at);
    row.set("reason", reason_of(aside.record).in(language));
    files.push(std::move(row));
  }
  Json json = Json::object();
  json.set("format", "mijian-desk-aside/1");
  json.set("files", std::move(files));
  return json.dump() + "\n";
}

int list_asides(const DeskOptions& options, DeskConsole& console) {
  if (!options.files.empty())
    return console.fail(malformed("--aside lists what was refused before, and takes no FILE"));
  auto desk = open_desk(options, console);
  if (!desk) return console.fail(desk.error());
  auto all = asides(*desk->store);
  if (!all) return console.fail(all.error());
  return console.print(options.json ? asides_json(*all, console.language())
                                    : asides_text(*all, reader_here(console.language())));
}

// What was taken in at a level stays in the store: the desk is of that level from then on.
Result<Sentence> above_level(Store& store, const std::string& level) {
  auto held = levels_of_visits(store);
  if (!held) return held.error();
  Sentence above;
  for (const auto& [each, count] : *held) {
    if (level_rank(each) <= level_rank(level)) continue;
    const std::string many = std::to_string(count);
    above.zh += (above.zh.empty() ? "" : "、") + display(each) + " " + many + " 份";
    above.en += (above.en.empty() ? "" : ", ") + many + " of " + display(each);
  }
  return above;
}

}  // namespace

int import_snapshots(const DeskOptions& options, DeskConsole& console) {
  if (options.aside) return list_asides(options, console);
  if (options.files.empty()) {
    console.say(Text{"请给出要导入的文件或文件夹；已拒收的见 --aside",
                     "name the files or folders to take in; --aside lists what was refused"});
    return desk_usage;
  }
  if (!options.level.empty() && level_rank(options.level) < 0)
    return console.fail(
        malformed("--level '" + display(options.level) + "': 绝密, 机密, 秘密 or 非密"));
  auto files = files_of(options, console);
  if (!files) return console.fail(files.error());
  auto desk = open_desk(options, console, Missing::make);
  if (!desk) return console.fail(desk.error());
  auto level = setting(*desk->store, level_setting);
  if (!level) return console.fail(level.error());
  if (level->empty()) {
    console.say(Text{"请先设定本管理端的密级：mijian-desk level 机密",
                     "set this desk's level first: mijian-desk level 机密"});
    return desk_usage;
  }
  Telling telling{options, console};
  for (const std::string& file : *files) {
    const Deed deed = deed_now(options, "import");
    auto imported = has_end(file, ".json")
                        ? import_findings(*desk->store, file, deed)
                        : import_snapshot(*desk->store, *desk->assets, desk->scheme, file,
                                          {*level, options.level}, deed);
    if (imported)
      telling.tell(file, *imported);
    else
      telling.fail(file, imported.error());  // the other files are not to blame
  }
  return telling.finish();
}

int desk_level(const DeskOptions& options, DeskConsole& console) {
  if (!options.level.empty() && level_rank(options.level) < 0)
    return console.fail(malformed("'" + display(options.level) + "': 绝密, 机密, 秘密 or 非密"));
  auto desk = open_desk(options, console, Missing::make);
  if (!desk) return console.fail(desk.error());
  if (!options.level.empty()) {
    auto above = above_level(*desk->store, options.level);
    if (!above) return console.fail(above.error());
    if (!above->zh.empty()) {
      console.say(filled({"密级未更改：本库已有高于“{}”的快照：{}；库的密级不得低于其内容，低密级的"
                          "管理端请另建库",
                          "the level stays as it is: this store holds snapshots above {} ({}), and "
                          "a desk is of no lower level than what it holds. Make another store for "
                          "a desk of that level"},
                         console.language(), options.level, above->in(console.language())));
      return desk_usage;
    }
    auto changed = change_setting(*desk->store, deed_now(options, "level"),
                                  std::string{level_setting}, options.level);
    if (!changed) return console.fail(changed.error());
  }
  auto level = setting(*desk->store, level_setting);
  if (!level) return console.fail(level.error());
  return console.print(
      (level->empty() ? std::string{Text{"未设定", "not set"}.in(console.language())} : *level) +
      "\n");
}

}  // namespace mijian
