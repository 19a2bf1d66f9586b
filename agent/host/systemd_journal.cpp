#include "agent/host/systemd_journal.h"

#include <systemd/sd-journal.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <functional>
#include <utility>

#include "agent/core/shared_library.h"
#include "agent/core/text.h"
#include "agent/host/lost_pages.h"

namespace mijian {

/// What is used of libsystemd's journal. Names that versions before 246 lack are not asked for.
struct SystemdJournal::Library {
  SharedLibrary library;
  decltype(&sd_journal_open_files_fd) open_files = nullptr;
  decltype(&sd_journal_close) close = nullptr;
  decltype(&sd_journal_set_data_threshold) set_data_threshold = nullptr;
  decltype(&sd_journal_add_match) add_match = nullptr;
  decltype(&sd_journal_add_disjunction) add_disjunction = nullptr;
  decltype(&sd_journal_flush_matches) flush_matches = nullptr;
  decltype(&sd_journal_seek_head) seek_head = nullptr;
  decltype(&sd_journal_seek_tail) seek_tail = nullptr;
  decltype(&sd_journal_seek_realtime_usec) seek_realtime = nullptr;
  decltype(&sd_journal_next) next = nullptr;
  decltype(&sd_journal_previous) previous = nullptr;
  decltype(&sd_journal_get_realtime_usec) realtime = nullptr;
  decltype(&sd_journal_get_monotonic_usec) monotonic = nullptr;
  decltype(&sd_journal_get_data) data = nullptr;
  decltype(&sd_journal_get_cursor) cursor = nullptr;
  decltype(&sd_journal_query_unique) query_unique = nullptr;
  decltype(&sd_journal_enumerate_unique) enumerate_unique = nullptr;
};

struct SystemdJournal::State {
  using Open = std::unique_ptr<sd_journal, decltype(&sd_journal_close)>;

  State(const Library& library, JournalHeader of_file)
      : systemd{library}, header{std::move(of_file)}, journal{nullptr, library.close} {}

  const Library& systemd;
  JournalHeader header;
  LostPages lost_pages;
  Open journal;
  sd_id128_t boot{};
  std::string boot_id;
};

namespace {

constexpr const char* boot_field = "_BOOT_ID=";

Error journal_error(int code) {
  switch (-code) {
    case EPROTONOSUPPORT:
      return not_supported("the libsystemd of this machine does not know this journal's format");
    case EBADMSG:
    case ENODATA:
    case EADDRNOTAVAIL:
    case EIO:
    case E2BIG:
    case EINVAL:
      return malformed("libsystemd refuses this journal: it is damaged");
    default:
      return system_error(-code, "libsystemd");
  }
}

Status done(int code) {
  if (code < 0) return journal_error(code);
  return ok;
}

Result<JournalHeader> header_of(const HostFile& file) {
  std::string front(journal_header_size, '\0');
  std::size_t held = 0;
  while (held < front.size()) {
    const auto got =
        file.read_at(static_cast<std::int64_t>(held), front.data() + held, front.size() - held);
    if (!got) return got.error();
    if (*got == 0) break;
    held += *got;
  }
  front.resize(held);
  return parse_journal_header(front, file.status().size);
}

}  // namespace

SystemdJournal::SystemdJournal(std::unique_ptr<State> state) : state_{std::move(state)} {}
SystemdJournal::SystemdJournal(SystemdJournal&&) noexcept = default;
SystemdJournal& SystemdJournal::operator=(SystemdJournal&&) noexcept = default;
SystemdJournal::~SystemdJournal() = default;

const JournalHeader& SystemdJournal::header() const { return state_->header; }

Status SystemdJournal::select(const std::vector<JournalMatch>& any_of) {
  const Library& systemd = state_->systemd;
  sd_journal* const journal = state_->journal.get();
  systemd.flush_matches(journal);
  for (const JournalMatch& match : any_of) {
    int code = systemd.add_disjunction(journal);
    for (const std::string& field : match)
      if (code >= 0) code = systemd.add_match(journal, field.data(), field.size());
    if (code < 0) return journal_error(code);
  }
  return done(systemd.seek_head(journal));
}

Status SystemdJournal::select(const std::vector<JournalMatch>& any_of, Time from) {
  if (Status chosen = select(any_of); !chosen) return chosen;
  const auto at = static_cast<std::uint64_t>(std::max<std::int64_t>(from.microseconds, 0));
  return done(state_->systemd.seek_realtime(state_->journal.get(), at));
}

Result<bool> SystemdJournal::next() {
  const int code = state_->systemd.next(state_->journal.get());
  if (code < 0) return journal_error(code);
  if (code > 0) return true;
  if (Status whole = check(); !whole) return whole.error();
  return false;
}

Result<bool> SystemdJournal::previous() {
  const int code = state_->systemd.previous(state_->journal.get());
  if (code < 0) return journal_error(code);
  return code > 0;
}

// Of a damaged file libsystemd lets go without a word, as if it had ended: then not even its first
// entry is there any more.
Status SystemdJournal::check() {
  if (state_->lost_pages.any()) return failed("the disk could not give all of it");
  if (state_->header.entries == 0) return ok;
  if (Status front = select({}); !front) return front;
  const int code = state_->systemd.next(state_->journal.get());
  if (code < 0) return journal_error(code);
  if (code == 0) return malformed("damaged: libsystemd gave up reading it");
  return ok;
}

Result<JournalStamp> SystemdJournal::stamp() {
  const Library& systemd = state_->systemd;
  std::uint64_t at = 0, monotonic = 0;
  sd_id128_t boot{};
  int code = systemd.realtime(state_->journal.get(), &at);
  if (code >= 0) code = systemd.monotonic(state_->journal.get(), &monotonic, &boot);
  if (code < 0) return journal_error(code);
  const bool is_same = std::memcmp(boot.bytes, state_->boot.bytes, sizeof boot.bytes) == 0;
  if (state_->boot_id.empty() || !is_same) {
    state_->boot = boot;
    state_->boot_id = to_hex({reinterpret_cast<const char*>(boot.bytes), sizeof boot.bytes});
  }
  return JournalStamp{
      {static_cast<std::int64_t>(at)}, static_cast<std::int64_t>(monotonic), state_->boot_id};
}

Result<std::string_view> SystemdJournal::field(const char* name) {
  const void* data = nullptr;
  std::size_t size = 0;
  const int code = state_->systemd.data(state_->journal.get(), name, &data, &size);
  if (code == -ENOENT) return not_found(name);
  if (code < 0) return journal_error(code);
  std::string_view value{static_cast<const char*>(data), size};  // "NAME=value"
  value.remove_prefix(std::min(value.size(), std::strlen(name) + 1));
  return value.substr(0, longest_field);
}

// Libsystemd tells the number only from version 254 on; a cursor tells it in all: "s=…;i=4f2;b=…".
Result<std::int64_t> SystemdJournal::sequence() {
  char* text = nullptr;
  const int code = state_->systemd.cursor(state_->journal.get(), &text);
  const std::unique_ptr<char, Release<std::free>> cursor{text};
  if (code < 0) return journal_error(code);
  for (const std::string_view part : split(text, ';'))
    if (part.substr(0, 2) == "i=")
      if (const auto number = to_integer(part.substr(2), 16)) return *number;
  return malformed("an entry without a number");
}

Result<std::vector<JournalBoot>> SystemdJournal::boots() {
  const Library& systemd = state_->systemd;
  sd_journal* const journal = state_->journal.get();
  systemd.flush_matches(journal);
  std::vector<JournalBoot> boots;
  int code = systemd.query_unique(journal, "_BOOT_ID");
  const void* data = nullptr;
  std::size_t size = 0;
  while (code >= 0 && (code = systemd.enumerate_unique(journal, &data, &size)) > 0) {
    if (boots.size() == most_boots) return too_large("more boots than a journal can have");
    if (size == std::strlen(boot_field) + 32)
      boots.push_back({std::string{static_cast<const char*>(data), size}, {}, {}});
  }
  if (code < 0) return journal_error(code);
  const auto end_of = [&](const std::string& match, auto seek, auto step) -> Result<Time> {
    if (Status chosen = select({{match}}); !chosen) return chosen.error();
    if (seek(journal) < 0 || step(journal) <= 0)
      return malformed("a boot that no entry is of: " + display(match));
    const auto stamp = this->stamp();
    return stamp ? Result<Time>{stamp->at} : Result<Time>{stamp.error()};
  };
  for (JournalBoot& boot : boots) {
    const auto first = end_of(boot.id, systemd.seek_head, systemd.next);
    const auto last = end_of(boot.id, systemd.seek_tail, systemd.previous);
    if (!first || !last) return first_error(first, last);
    boot = {boot.id.substr(std::strlen(boot_field)), *first, *last};
  }
  if (Status whole = check(); !whole) return whole.error();
  std::sort(boots.begin(), boots.end(), [](const JournalBoot& one, const JournalBoot& other) {
    return one.first < other.first;
  });
  return boots;
}

SystemdJournalLibrary::SystemdJournalLibrary(std::unique_ptr<SystemdJournal::Library> library)
    : library_{std::move(library)} {}
SystemdJournalLibrary::SystemdJournalLibrary(SystemdJournalLibrary&&) noexcept = default;
SystemdJournalLibrary::~SystemdJournalLibrary() = default;

Result<SystemdJournalLibrary> SystemdJournalLibrary::load() {
  auto library = SharedLibrary::load("libsystemd", {"libsystemd.so.0"});
  if (!library) return library.error();
  auto systemd =
      std::make_unique<SystemdJournal::Library>(SystemdJournal::Library{std::move(*library)});
  SharedLibrary& in = systemd->library;
  in.find(systemd->open_files, "sd_journal_open_files_fd");
  in.find(systemd->close, "sd_journal_close");
  in.find(systemd->set_data_threshold, "sd_journal_set_data_threshold");
  in.find(systemd->add_match, "sd_journal_add_match");
  in.find(systemd->add_disjunction, "sd_journal_add_disjunction");
  in.find(systemd->flush_matches, "sd_journal_flush_matches");
  in.find(systemd->seek_head, "sd_journal_seek_head");
  in.find(systemd->seek_tail, "sd_journal_seek_tail");
  in.find(systemd->seek_realtime, "sd_journal_seek_realtime_usec");
  in.find(systemd->next, "sd_journal_next");
  in.find(systemd->previous, "sd_journal_previous");
  in.find(systemd->realtime, "sd_journal_get_realtime_usec");
  in.find(systemd->monotonic, "sd_journal_get_monotonic_usec");
  in.find(systemd->data, "sd_journal_get_data");
  in.find(systemd->cursor, "sd_journal_get_cursor");
  in.find(systemd->query_unique, "sd_journal_query_unique");
  in.find(systemd->enumerate_unique, "sd_journal_enumerate_unique");
  if (Status complete = in.complete(); !complete) return complete.error();
  return SystemdJournalLibrary{std::move(systemd)};
}

Result<SystemdJournal> SystemdJournalLibrary::open(const Host& host, std::string_view path) const {
  auto file = host.open(path);
  if (!file) return file.error();
  auto header = header_of(*file);
  if (!header) return header.error();
  auto state = std::make_unique<SystemdJournal::State>(*library_, std::move(*header));
  sd_journal* journal = nullptr;
  int fd = file->descriptor().get();
  if (const int code = library_->open_files(&journal, &fd, 1, 0); code < 0)
    return journal_error(code);
  state->journal.reset(journal);
  file->descriptor().release();  // libsystemd closes it
  library_->set_data_threshold(journal, SystemdJournal::longest_field);
  return SystemdJournal{std::move(state)};
}

Result<JournalHeader> read_journal_header(const Host& host, std::string_view path) {
  const auto file = host.open(path);
  if (!file) return file.error();
  return header_of(*file);
}

}  // namespace mijian
