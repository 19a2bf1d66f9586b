#include "agent/core/shared_library.h"

#include <dlfcn.h>

namespace mijian {

Result<SharedLibrary> SharedLibrary::load(const char* name,
                                          std::initializer_list<const char*> files) {
  for (const char* file : files)
    if (void* library = ::dlopen(file, RTLD_NOW | RTLD_LOCAL)) return SharedLibrary{library, name};
  return not_supported(std::string{name} + " is not installed here");
}

Status SharedLibrary::complete() const {
  if (!complete_) return not_supported("the " + name_ + " of this machine is too old");
  return ok;
}

void SharedLibrary::close(void* library) { ::dlclose(library); }

void* SharedLibrary::address_of(const char* symbol) {
  void* address = ::dlsym(library_.get(), symbol);
  complete_ = complete_ && address != nullptr;
  return address;
}

}  // namespace mijian
