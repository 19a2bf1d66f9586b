#include "agent/collectors/system/rpm_database.h"

#include <rpm/header.h>
#include <rpm/rpmdb.h>
#include <rpm/rpmlib.h>
#include <rpm/rpmlog.h>
#include <rpm/rpmmacro.h>
#include <rpm/rpmts.h>

#include <memory>
#include <vector>

#include "agent/core/shared_library.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_bytes = 512u << 20;
// openEuler, Kylin and RHEL; SUSE; Fedora from 36 on. The second is often a link to another.
constexpr std::string_view folders[] = {"/var/lib/rpm", "/usr/lib/sysimage/rpm", "/usr/share/rpm"};

struct Format {
  std::string_view file;
  const char* backend;  // as librpm calls what reads it
};
constexpr Format formats[] = {
    {"rpmdb.sqlite", "sqlite"}, {"Packages.db", "ndb"}, {"Packages", "bdb_ro"}};

/// What is used of librpm. It reads no configuration here: the two macros are all it needs.
struct RpmLibrary {
  SharedLibrary library;
  decltype(&rpmlogSetCallback) set_log = nullptr;
  decltype(&rpmlogRecPriority) priority = nullptr;
  decltype(&rpmPushMacro) push_macro = nullptr;
  decltype(&rpmtsCreate) create = nullptr;
  decltype(&rpmtsFree) free = nullptr;
  decltype(&rpmtsSetVSFlags) set_flags = nullptr;
  decltype(&rpmtsInitIterator) iterate = nullptr;
  decltype(&rpmdbNextIterator) next = nullptr;
  decltype(&rpmdbFreeIterator) free_iterator = nullptr;
  decltype(&headerGetString) text = nullptr;
  decltype(&headerGetNumber) number = nullptr;
  decltype(&headerIsEntry) has = nullptr;
};

Result<RpmLibrary> load_library() {
  auto library = SharedLibrary::load(
      "librpm", {"librpm.so.10", "librpm.so.9", "librpm.so.8", "librpm.so.7", "librpm.so.3"});
  if (!library) return library.error();
  RpmLibrary rpm{std::move(*library)};
  rpm.library.find(rpm.set_log, "rpmlogSetCallback");
  rpm.library.find(rpm.priority, "rpmlogRecPriority");
  rpm.library.find(rpm.push_macro, "rpmPushMacro");
  rpm.library.find(rpm.create, "rpmtsCreate");
  rpm.library.find(rpm.free, "rpmtsFree");
  rpm.library.find(rpm.set_flags, "rpmtsSetVSFlags");
  rpm.library.find(rpm.iterate, "rpmtsInitIterator");
  rpm.library.find(rpm.next, "rpmdbNextIterator");
  rpm.library.find(rpm.free_iterator, "rpmdbFreeIterator");
  rpm.library.find(rpm.text, "headerGetString");
  rpm.library.find(rpm.number, "headerGetNumber");
  rpm.library.find(rpm.has, "headerIsEntry");
  if (Status complete = rpm.library.complete(); !complete) return complete.error();
  return rpm;
}

struct Database {
  std::string folder;
  const Format* format = nullptr;
};

Result<std::optional<Database>> find_database(const Host& host) {
  for (const std::string_view folder : folders) {
    for (const Format& format : formats) {
      const std::string path = std::string{folder} + "/" + std::string{format.file};
      const auto there = host.exists(path);
      if (!there) return there.error();
      if (*there) return std::optional{Database{std::string{folder}, &format}};
    }
  }
  return std::optional<Database>{};
}

// librpm finds a database by its name in a folder; the folder of the copy is the answer.
Result<std::string> copy_database(const Host& host, const Database& database) {
  const std::string path = database.folder + "/" + std::string{database.format->file};
  const auto copied = host.copy_private(path, most_bytes, database.format->file);
  if (!copied) return copied.error();
  if (database.format->file == "rpmdb.sqlite") {
    const auto log = host.copy_private(path + "-wal", most_bytes, "rpmdb.sqlite-wal");
    if (!log && log.error().cause() != Cause::not_found) return log.error();
  }
  return copied->substr(0, copied->rfind('/'));
}

std::string text_of(const RpmLibrary& rpm, Header header, rpmTag tag) {
  const char* text = rpm.text(header, tag);
  return text == nullptr ? std::string{} : std::string{text};
}

RpmPackage package_of(const RpmLibrary& rpm, Header header) {
  RpmPackage package;
  package.name = text_of(rpm, header, RPMTAG_NAME);
  package.version =
      text_of(rpm, header, RPMTAG_VERSION) + "-" + text_of(rpm, header, RPMTAG_RELEASE);
  if (rpm.has(header, RPMTAG_EPOCH) != 0)
    package.version = std::to_string(rpm.number(header, RPMTAG_EPOCH)) + ":" + package.version;
  package.architecture = text_of(rpm, header, RPMTAG_ARCH);
  if (package.architecture.empty()) package.architecture = "(none)";  // keys, as rpm prints them
  if (const auto seconds = rpm.number(header, RPMTAG_INSTALLTIME); seconds > 0)
    package.installed_at = seconds_since_epoch(static_cast<std::int64_t>(seconds));
  return package;
}

/// librpm passes over a damaged header or page and tells its log alone: the errors it tells while
/// this lives. Nothing is printed, then or later.
class ErrorLog {
 public:
  explicit ErrorLog(const RpmLibrary& rpm) : rpm_{rpm} { rpm.set_log(take, this); }
  ~ErrorLog() { rpm_.set_log(say_nothing, nullptr); }
  ErrorLog(const ErrorLog&) = delete;
  ErrorLog& operator=(const ErrorLog&) = delete;

  bool empty() const { return errors_ == 0; }

 private:
  static int say_nothing(rpmlogRec, rpmlogCallbackData) { return 0; }
  // A warning tells of an index that is not in the copy, and that it is not written to.
  static int take(rpmlogRec record, rpmlogCallbackData self) {
    auto& log = *static_cast<ErrorLog*>(self);
    if (log.rpm_.priority(record) <= RPMLOG_ERR) ++log.errors_;
    return 0;
  }

  const RpmLibrary& rpm_;
  int errors_ = 0;
};

// Without a backend for the format librpm opens an empty database and says nothing: no package at
// all means that it could not be read.
Status read_copy(const RpmLibrary& rpm, const std::string& folder, const Format& format,
                 const std::function<void(const RpmPackage&)>& take) {
  const ErrorLog log{rpm};
  rpm.push_macro(nullptr, "_dbpath", nullptr, folder.c_str(), -1);
  rpm.push_macro(nullptr, "_db_backend", nullptr, format.backend, -1);
  const std::unique_ptr<rpmts_s, decltype(rpm.free)> set{rpm.create(), rpm.free};
  // Whether headers are signed is no question here, and asking it would open the key ring.
  rpm.set_flags(set.get(), static_cast<rpmVSFlags>(_RPMVSF_NOSIGNATURES | _RPMVSF_NODIGESTS |
                                                   RPMVSF_NOHDRCHK));
  const std::unique_ptr<rpmdbMatchIterator_s, decltype(rpm.free_iterator)> all{
      rpm.iterate(set.get(), RPMDBI_PACKAGES, nullptr, 0), rpm.free_iterator};
  int packages = 0, nameless = 0;
  for (Header header = rpm.next(all.get()); header != nullptr; header = rpm.next(all.get())) {
    const RpmPackage package = package_of(rpm, header);
    ++(package.name.empty() ? nameless : packages);
    if (!package.name.empty()) take(package);
  }
  if (nameless > 0) return malformed(std::to_string(nameless) + " packages without a name");
  if (packages > 0) return log.empty() ? ok : Status{malformed("librpm could not read all of it")};
  return not_supported(
      "the librpm of this machine reads no package from a database in the format " +
      std::string{format.backend});
}

}  // namespace

Result<bool> read_rpm_packages(const Host& host,
                               const std::function<void(const RpmPackage&)>& take) {
  const auto database = find_database(host);
  if (!database) return database.error();
  if (!*database) return false;
  const auto rpm = load_library();
  if (!rpm) return rpm.error();
  const auto folder = copy_database(host, **database);
  if (!folder) return folder.error();
  const Status done = read_copy(*rpm, *folder, *(*database)->format, take);
  if (!done) return done.error().during((*database)->folder);
  return true;
}

}  // namespace mijian
