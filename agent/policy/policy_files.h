// The parts of a pack on disk, and errors that name the file they were found in.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "agent/core/json.h"
#include "agent/core/result.h"
#include "agent/model/json_keys.h"
#include "agent/model/rule.h"

namespace mijian {

/// An error that reads "line:column: …" becomes "file:line:column: …".
Error in_file(const std::string& file, const Error& error);

/// The names in a folder, sorted, hidden ones left out; an absent folder has none.
Result<std::vector<std::string>> names_in(const std::string& folder);

/// Reads a JSON file of at most 1 MiB and hands its tree to `use`; every error names the file.
Status with_json(const std::string& file, const std::function<Status(const Json&)>& use);

/// The keys of a parameter beside those of its surroundings: "value" or "days_before", and a grade.
Result<Parameter> parse_parameter(const Json& json);

/// An object of parameters by their names, each with "value" or "days_before", "source" and
/// "grade".
Result<std::map<std::string, Parameter>> parse_parameters(const Json& object);

/// Fills pack.checklists from `folder`/checklists.
Status load_checklists(const std::string& folder, Pack& pack);
/// Fills pack.scorings from `folder`/scoring; rules are there.
Status load_scorings(const std::string& folder, Pack& pack);
/// Fills pack.mappings from `folder`/mappings; rules and checklists are there.
Status load_mappings(const std::string& folder, Pack& pack);
/// Fills pack.profiles and pack.fragments from `folder`/profiles; rules,
/// checklists and scoring schemes are there.
Status load_profiles(const std::string& folder, Pack& pack);

}  // namespace mijian
