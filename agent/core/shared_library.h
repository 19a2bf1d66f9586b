// A library of the running system that a target may lack: looked for when first needed, and what
// it would have told is impossible without it.
#pragma once

#include <initializer_list>
#include <string>

#include "agent/core/handle.h"
#include "agent/core/result.h"

namespace mijian {

class SharedLibrary {
 public:
  /// Loads the first of these files that is there; none is not_supported. `name` is what people
  /// call the library.
  static Result<SharedLibrary> load(const char* name, std::initializer_list<const char*> files);

  /// A function of it, or nullptr; that one was missing is remembered for complete().
  template <class Function>
  void find(Function*& function, const char* symbol) {
    function = reinterpret_cast<Function*>(address_of(symbol));
  }
  /// The same for a function that only newer ones have, and that can be done without.
  template <class Function>
  void find_optional(Function*& function, const char* symbol) {
    const bool was_complete = complete_;
    find(function, symbol);
    complete_ = was_complete;
  }
  /// ok when every function that was asked for is there; an older library is not_supported.
  Status complete() const;

 private:
  static void close(void* library);
  SharedLibrary(void* library, const char* name) : library_{library}, name_{name} {}
  void* address_of(const char* symbol);

  Handle<void, close> library_;
  std::string name_;
  bool complete_ = true;
};

}  // namespace mijian
