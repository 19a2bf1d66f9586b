// The commands of mijian-desk: one function each, in a file of its name, and the options of them
// all. Each returns an exit status.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "report/programs/desk_console.h"

namespace mijian {

struct DeskOptions {
  std::string store = "sqlite:///var/lib/mijian/desk.db";
  std::string scheme;                       // the unit's own ledgers; "" for the built-in ones
  std::string ledger;                       // its name or title
  std::string number;                       // 保密编号 of an asset
  std::vector<std::string> cells;           // COLUMN=TEXT
  std::vector<std::string> equal, contain;  // COLUMN=TEXT, filters of a list
  std::string on;                           // the day whose ledger is listed
  std::string after;                        // list what follows this number
  std::int64_t limit = 100, based_on = 0;
  std::string form, approval, approver, approved_on;  // of a change
  std::vector<std::string> entries;                   // that are approved afterwards
  std::string head;                                   // a digest kept from before
  std::vector<std::string> files;                     // to import
  std::string refused;                                // where rows that were refused go
  bool apply = false;                                 // write what a preview shows
  bool aside = false;                                 // list what was refused before
  std::string level;                                  // 密级, of a desk or of a snapshot
  std::int64_t visit = 0, row = 0;                    // of a proposal
  std::string out, waivers;            // the file or folder that is written; a file with waivers
  bool all = false, scrapped = false;  // of an export: every ledger; 报废
  std::string from, to;                // its period
  std::string unit, by;                // who prints it, who fills it in
  bool overwrite = false;              // replace a file that is there
  bool contents = false;               // verify whole files, too
  bool json = false;
  std::vector<std::string> numbers;  // 保密编号 of assets
  std::string labels;                // how the unit's labels look; "" for the built-in ones
  std::string layout = "a4", format = "html", language = "zh";
  std::string arguments;  // digest of the whole command line
};

int ledger_add(const DeskOptions& options, DeskConsole& console);
int ledger_approve(const DeskOptions& options, DeskConsole& console);
int ledger_change(const DeskOptions& options, DeskConsole& console);
int ledger_export(const DeskOptions& options, DeskConsole& console);
int ledger_import(const DeskOptions& options, DeskConsole& console);
int ledger_list(const DeskOptions& options, DeskConsole& console);
int ledger_show(const DeskOptions& options, DeskConsole& console);
int import_snapshots(const DeskOptions& options, DeskConsole& console);
int inspection_import(const DeskOptions& options, DeskConsole& console);
int inspection_print(const DeskOptions& options, DeskConsole& console);
int proposal_list(const DeskOptions& options, DeskConsole& console);
int proposal_take(const DeskOptions& options, DeskConsole& console);
int reconcile_ledgers(const DeskOptions& options, DeskConsole& console);
int desk_level(const DeskOptions& options, DeskConsole& console);
int register_export(const DeskOptions& options, DeskConsole& console);
int print_labels(const DeskOptions& options, DeskConsole& console);
int store_rebuild(const DeskOptions& options, DeskConsole& console);
int print_dossier(const DeskOptions& options, DeskConsole& console);
int store_verify(const DeskOptions& options, DeskConsole& console);

}  // namespace mijian
