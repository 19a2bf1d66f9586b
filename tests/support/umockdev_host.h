// A record of umockdev (tests/data/umockdev) as a recorded host: its attributes and links below
// /sys, its properties as a saved udev database.
#pragma once

#include <string>

#include "tests/support/temporary_tree.h"

namespace mijian {

/// Fills an empty tree with what the record holds; a record that is not there fails the test.
void unpack_umockdev(const std::string& record, TemporaryTree& tree);

}  // namespace mijian
