// What every command of the desk begins with: the store and its assets opened, the ledgers' scheme
// read, the person who works here named.
#pragma once

#include <memory>
#include <string>

#include "report/assets/assets.h"
#include "report/labels/label_style.h"
#include "report/ledger/row_check.h"
#include "report/programs/commands.h"
#include "report/render/shown.h"

namespace mijian {

struct Desk {
  std::unique_ptr<Store> store;  // assets point to it
  std::unique_ptr<Assets> assets;
  LedgerScheme scheme;
};
/// Opens the store, brings its ledgers up to date and reads the scheme. Where there is no store, a
/// command that only reads refuses: of an empty one everything would seem to be in order.
Result<Desk> open_desk(const DeskOptions& options, const DeskConsole& console,
                       Missing missing = Missing::refuse);

/// The folder of policies: beside a program that was just built, else where it is installed.
std::string policies_folder();

/// The ledger of that name or title; the error lists those there are.
Result<const LedgerKind*> find_ledger(const LedgerScheme& scheme, const std::string& name);
/// The asset of that number. The error is in the language of its reader, and says what an asset is
/// called now that once had the number.
Result<AssetVersion> find_asset(Desk& desk, const std::string& number, Language language);
/// "COLUMN=TEXT" by the column's name or title, trimmed; a column twice is refused.
Result<Cells> parse_cells(const LedgerKind& ledger, const std::vector<std::string>& cells);
/// The same in the spelling of the ledgers, for cells that are to be written.
Result<Cells> cells_to_write(const LedgerScheme& scheme, const LedgerKind& ledger,
                             const std::vector<std::string>& cells);
/// --on, else today by this desk's clock: YYYY-MM-DD.
std::string today_of(const DeskOptions& options);
/// Times are told as this desk's clock shows them.
Reader reader_here(Language language);
/// The language of a page: --lang.
Language page_language(const DeskOptions& options);
/// How the unit's labels look: --labels, else the built-in look.
Result<LabelStyle> read_label_style(const DeskOptions& options);

/// What was asked, so that an entry can be held against a record of commands, without repeating it.
std::string digest_of_arguments(int count, char** arguments);
/// Who does this now.
Deed deed_now(const DeskOptions& options, const std::string& command);

/// The approval that the options name: whole, or none at all.
Result<std::optional<Approval>> approval_of(const DeskOptions& options);
/// Checks a change and writes it: says what stands in its way, or what was written. `before` is
/// empty for a new asset, which gets the next number by the scheme where its cells have none.
int write_change(Desk& desk, const LedgerKind& ledger, const Cells& before, AssetChange change,
                 const Deed& deed, const DeskOptions& options, const DeskConsole& console);

}  // namespace mijian
