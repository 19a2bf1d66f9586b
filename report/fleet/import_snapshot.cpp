#include "report/fleet/import_snapshot.h"

#include <algorithm>
#include <utility>

#include "agent/core/digest.h"
#include "agent/core/file.h"
#include "agent/core/text.h"
#include "report/store/visits.h"

namespace mijian {
namespace {

constexpr std::int64_t clock_room = 24 * 3600 * microseconds_a_second;  // between two clocks
// An older clock was never set, and its visit would pass for one of long ago.
constexpr std::string_view oldest_visit = "2020-01-01";
constexpr std::string_view levels[] = {"非密", "秘密", "机密", "绝密"};

/// What the names of classes end in, of those that are of one level only.
constexpr std::pair<std::string_view, std::string_view> level_ends[] = {
    {"-juemi", "绝密"}, {"-jimi", "机密"}, {"-mimi", "秘密"}};
std::string_view level_of_class(std::string_view terminal_class) {
  for (const auto& [end, level] : level_ends)
    if (terminal_class.ends_with(end)) return level;
  return {};
}

Sentence unreadable(const Error& error) {
  return {"不是可信的快照，未采信任何内容：" + error.text(),
          "no snapshot that can be trusted, nothing of it is believed: " + error.text()};
}

class SnapshotImport {
 public:
  SnapshotImport(Store& store, Assets& assets, const std::string& path, const Deed& deed)
      : store_{store}, assets_{assets}, path_{path}, deed_{deed} {}

  Result<Imported> run(const LedgerScheme& scheme, const ImportWish& wish) {
    auto bytes = read_file(path_, largest_content);
    if (!bytes && bytes.error().cause() != Cause::too_large) return bytes.error();
    if (bytes) bytes_ = std::move(*bytes);
    auto digest = bytes ? digest_of(DigestAlgorithm::sm3, bytes_)
                        : digest_of_file(DigestAlgorithm::sm3, path_);
    if (!digest) return digest.error();
    digest_ = std::move(*digest);
    if (!bytes) return keep_aside(unreadable(bytes.error()), AsideCause::unreadable);
    auto before = seen_before();
    if (!before || before->what == Import::there) return before;

    auto visit = read_visit(path_, scheme);
    if (!visit) return keep_aside(unreadable(visit.error()), AsideCause::unreadable);
    if (visit->snapshot != digest_) return failed(path_ + " was changed while it was read");
    if (const Sentence refusal = check_level(*visit, wish); !refusal.zh.empty()) {
      bytes_.clear();  // what is too secret for this desk is not to lie in its store
      return keep_aside(refusal, AsideCause::level);
    }
    of_ = {visit->number, visit->taken_at, visit->identifiers};
    if (const Sentence refusal = check_time(*visit); !refusal.zh.empty())
      return keep_aside(refusal, AsideCause::clock);
    auto found = recognise(store_, assets_, *visit);
    if (!found) return found.error();
    if (found->what == Recognition::other)
      return keep_aside(found->hint, AsideCause::another_machine);
    return take(*visit, *found);
  }

 private:
  Result<Imported> seen_before() {
    auto row = visit_with(store_, digest_);
    if (!row) return row.error();
    if (*row) return Imported{Import::there, (*row)->entry, (*row)->asset, {}, {}, 0};
    return Imported{};
  }

  // 涉密专用, as intermediate machines are marked, names no level of its own.
  static Sentence no_level(const Visit& visit) {
    if (visit.level.empty())
      return {"该机未声明密级：用 --level 说明",
              "the terminal declares no level (密级): say it with --level"};
    return {"该机声明的“" + display(visit.level) + "”不分高低：用 --level 说明其中信息的最高密级",
            "the terminal declares " + display(visit.level) +
                ", which is neither above nor below a level: say with --level the highest level "
                "of what it holds"};
  }

  // The terminal's own word counts; a person's only where that names no level.
  Sentence check_level(const Visit& visit, const ImportWish& wish) {
    level_ = level_rank(visit.level) < 0 ? wish.level : visit.level;
    if (visit.level.empty() && level_.empty() && visit.terminal_class == "internet")
      level_ = "非密";
    const int desk = level_rank(wish.desk_level);
    if (level_rank(level_) > desk)
      return {"密级“" + level_ + "”高于本管理端的“" + wish.desk_level + "”",
              "its level " + level_ + " is above this desk's, " + wish.desk_level};
    const std::string by_class{level_of_class(visit.terminal_class)};
    if (level_rank(by_class) > desk) return class_too_high(visit, by_class, wish.desk_level);
    if (level_rank(level_) < 0) return no_level(visit);
    if (level_rank(by_class) > level_rank(level_)) level_ = by_class;  // the higher one counts
    return {};
  }

  Sentence class_too_high(const Visit& visit, const std::string& level,
                          const std::string& desk_level) const {
    const std::string what = display(visit.terminal_class);
    const Sentence beside =
        level_.empty() ? Sentence{}
                       : Sentence{"；另行声明或填写的密级“" + level_ + "”不能降低它",
                                  "; the level " + level_ + " said beside it does not lower that"};
    return {"类别“" + what + "”是" + level + "级的，高于本管理端的“" + desk_level + "”" +
                beside.zh + "；类别声明有误的，更正后重新采集",
            "its class " + what + " is of level " + level + ", above this desk's, " + desk_level +
                beside.en + ". Where the class is wrong, correct it and audit the terminal again"};
  }

  // The newest visit counts: one of a day to come would be the newest for ever.
  Sentence check_time(const Visit& visit) const {
    if (visit.taken_at < oldest_visit)
      return {
          "检查时间 " + visit.taken_at + " 早于 2020 年：该机时钟未校准，校正时钟后重新采集再导入",
          "its time, " + visit.taken_at +
              ", is before 2020: the terminal's clock is not set. Set it, audit the terminal "
              "again and import that"};
    if (visit.taken_at <= utc_text({deed_.at.microseconds + clock_room})) return {};
    return {"检查时间 " + visit.taken_at +
                " 还没有到：该机时钟有误，校正后重新检查再导入（本管理端时钟有误的，先校正）",
            "its time, " + visit.taken_at +
                ", is to come: set the terminal's clock right, audit it again and import that; or "
                "set this desk's clock, if that is the wrong one"};
  }

  // Refused for the same reason as before, it is not written down again.
  Result<Imported> keep_aside(const Sentence& why, AsideCause cause) {
    const std::string reason = display(why.zh);
    auto before = refused_before(store_, digest_);
    if (!before) return before.error();
    if (*before == reason) return Imported{Import::aside, 0, 0, {}, why, 0};
    auto writing = Writing::begin(store_, deed_);
    if (!writing) return writing.error();
    if (!bytes_.empty() && bytes_.size() <= largest_aside)
      if (auto kept = store_.contents().put(bytes_); !kept) return kept.error();
    auto entry =
        writing->append(AsideRecord{digest_, display(file_name(path_)), reason, cause,
                                    display(why.en), of_.number, of_.taken_at, of_.identifiers});
    if (!entry) return entry.error();
    if (auto committed = writing->commit(); !committed) return committed.error();
    return Imported{Import::aside, *entry, 0, {}, why, 0};
  }

  Result<Imported> take(const Visit& visit, const Recognised& found) {
    auto writing = Writing::begin(store_, deed_);
    if (!writing) return writing.error();
    auto before = seen_before();  // another administrator may have been first
    if (!before || before->what == Import::there) return before;
    auto kept = store_.contents().put(bytes_);
    auto document = store_.contents().put(to_json(visit).dump(-1));
    if (!kept || !document) return first_error(kept, document);
    auto entry = writing->append(
        SnapshotRecord{found.asset, digest_, visit.taken_at, level_, visit.identifiers, *document});
    if (!entry) return entry.error();
    if (auto committed = writing->commit(); !committed) return committed.error();
    const Import what = found.asset == 0 ? Import::proposed : Import::taken;
    return Imported{what, *entry, found.asset, visit.number, found.hint, visit.proposed.size()};
  }

  Store& store_;
  Assets& assets_;
  const std::string& path_;
  const Deed& deed_;
  std::string bytes_, digest_, level_;
  struct {
    std::string number, taken_at;
    Identifiers identifiers;
  } of_;  // what may be kept of a file that is refused: nothing while it may be too secret
};

}  // namespace

int level_rank(std::string_view level) {
  const auto* found = std::find(std::begin(levels), std::end(levels), level);
  return found == std::end(levels) ? -1 : static_cast<int>(found - std::begin(levels));
}

Result<Imported> import_snapshot(Store& store, Assets& assets, const LedgerScheme& scheme,
                                 const std::string& path, const ImportWish& wish,
                                 const Deed& deed) {
  return SnapshotImport{store, assets, path, deed}.run(scheme, wish);
}

}  // namespace mijian
