// The recorded machines of tests/data/hosts: folders that look like /, one story each.
#pragma once

#include <string>

#include "agent/host/host.h"

namespace mijian {

/// The recorded host of a story; a story that is not there ends the test program.
Host saved_host(const std::string& story);

}  // namespace mijian
