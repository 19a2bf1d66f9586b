// Past network events as the systemd journal tells them: what each program said is found by the
// journal's own index, one file at a time; all else stays unread.
#pragma once

#include "agent/collectors/network/network_events.h"
#include "agent/core/result.h"
#include "agent/host/systemd_journal.h"

namespace mijian {

/// Takes what a file tells; events.begin_file() came before.
Status read_network_journal(SystemdJournal& journal, NetworkEvents& events);

}  // namespace mijian
