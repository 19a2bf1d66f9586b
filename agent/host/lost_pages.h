// Reading a file through a library that maps it: where the disk no longer gives a page, or the file
// became shorter meanwhile, the kernel would end the process (SIGBUS). While this object lives such
// a page reads as zeros instead, and is counted. One at a time; not for several threads.
#pragma once

#include <csignal>

namespace mijian {

class LostPages {
 public:
  LostPages();
  LostPages(const LostPages&) = delete;
  LostPages& operator=(const LostPages&) = delete;
  ~LostPages();
  /// True when a page was lost since the object was made.
  bool any() const;

 private:
  struct sigaction before_ {};
};

}  // namespace mijian
