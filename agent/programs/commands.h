// The commands: one function each, in a file of its name. Each returns an exit status.
#pragma once

#include "agent/programs/console.h"
#include "agent/programs/options.h"

namespace mijian {

int audit(const Options& options, Console& console);
int collect(const Options& options, Console& console);
int doctor(const Options& options, Console& console);
int enroll(const Options& options, Console& console);
int evaluate(const Options& options, Console& console);
int policy_check(const Options& options, Console& console);
int policy_list(const Options& options, Console& console);
int policy_map(const Options& options, Console& console);
int policy_show(const Options& options, Console& console);
int query(const Options& options, Console& console);
int report(const Options& options, Console& console);
int tables(const Options& options, Console& console);
int usb_export_usbguard(const Options& options, Console& console);
int usb_history(const Options& options, Console& console);
int usb_present(const Options& options, Console& console);
int verify(const Options& options, Console& console);

}  // namespace mijian
