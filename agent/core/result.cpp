#include "agent/core/result.h"

#include <cerrno>
#include <system_error>

namespace mijian {
namespace {

Cause cause_of(int error_number) {
  switch (error_number) {
    case ENOENT:
    case ENODEV:
    case ENXIO:
    case ENOTDIR:
    case ESRCH:
      return Cause::not_found;
    case EACCES:
    case EPERM:
    case EROFS:
      return Cause::denied;
    case ENOSYS:
    case EOPNOTSUPP:
    case EAFNOSUPPORT:
    case EPROTONOSUPPORT:
      return Cause::not_supported;
    case EFBIG:
    case ENAMETOOLONG:
    case E2BIG:
      return Cause::too_large;
    case ELOOP:
      return Cause::malformed;
    case ETIMEDOUT:
      return Cause::timed_out;
    default:
      return Cause::failed;
  }
}

}  // namespace

Error system_error(int error_number, std::string_view what) {
  const Cause cause = cause_of(error_number);
  if (cause == Cause::not_found) return not_found(std::string{what});
  if (error_number == EACCES || error_number == EPERM) return denied(std::string{what});
  return {cause, std::generic_category().message(error_number) + ": " + std::string{what}};
}

}  // namespace mijian
