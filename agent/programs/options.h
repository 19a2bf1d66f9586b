// What the command line asked for, as plain values; mijian.cpp fills them in and calls the command.
#pragma once

#include <string>
#include <vector>

#include "agent/core/words.h"

namespace mijian {

struct Options {
  // where things are
  std::string policies;    // --policies; found by find_policies() when empty
  std::string root;        // --root: an offline tree; empty: this machine
  std::string recorded;    // --recorded: a recorded machine, for tests
  std::string terminal;    // --terminal; /etc/mijian/terminal.json when it is there
  std::string registered;  // --register
  std::string tailoring;   // --tailoring
  std::string out;         // --out: a folder or a file, as the command says
  std::string snapshot;    // --snapshot
  std::string file;        // the command's own FILE
  std::string journal;     // --journal: folder of the monitor's journal
  // what is asked
  std::string profile;              // --profile
  std::string scoring;              // --scoring: a scheme, a file, or "none"; empty: the profile's
  std::vector<std::string> rules;   // --rule, repeated
  std::vector<std::string> tables;  // --tables
  std::string formats = "html,json,csv";
  std::string now;  // --now: the inspector's watch
  std::string sql;
  std::string name;               // policy show NAME
  Language pages = Language::zh;  // --lang
  std::string language;           // usb --lang: zh or en; the messages' language when empty
  std::vector<std::string> logs;  // usb history --log: these files instead of the machine's
  std::string since, serial;      // usb history
  std::string head;               // verify --head DIGEST
  bool foreground = false;        // mijiand --foreground
  bool no_walk = false;           // audit, collect --no-walk
  bool json = false;
  bool replace = false;  // enroll --replace
  // enroll
  std::string number, asset_number, terminal_class, level, unit, department, responsible, place,
      purpose, type, commissioned, reinstalled;
};

}  // namespace mijian
