// The reasons of gaps and the names of sources in Chinese: our own errors and notes are English
// sentences put together from pieces that one table knows. What others wrote stays as it is.
#pragma once

#include <string>

namespace mijian {

/// The text with every known piece said in Chinese.
std::string reason_in_chinese(std::string reason);

}  // namespace mijian
