// The signs that records were cut, emptied or switched off, of all logs and wtmp together. Each is
// a fact with its place; each may have honest reasons, and nothing here judges.
#pragma once

#include <cstddef>
#include <vector>

#include "agent/collectors/logs/commissioning.h"
#include "agent/collectors/logs/log_scene.h"
#include "agent/collectors/logs/log_sign.h"
#include "agent/facts/fact_writer.h"

namespace mijian {

/// At most this many of one source; the longest are kept.
constexpr std::size_t most_signs_a_source = 1'000;

std::vector<LogSign> log_signs(const LogScene& scene);

/// Rows of log_sign and what became of its sources.
void add_log_signs(const LogScene& scene, Commissioning commissioning, FactWriter& facts);

}  // namespace mijian
