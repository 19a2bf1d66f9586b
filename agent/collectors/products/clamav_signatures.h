// The date of ClamAV's signatures, from the header each .cvd and .cld file begins with. Nothing
// behind the header is read.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/clock.h"
#include "agent/core/result.h"
#include "agent/host/host.h"

namespace mijian {

/// The date of a header, "ClamAV-VDB:07 Sep 2023 03-29 -0400:27023:…"; none for anything else.
std::optional<Time> parse_clamav_header(std::string_view header);

/// The newest date of the signature files at these paths (folders or files); none when there is no
/// such file. Fails when none of them could be read.
Result<std::optional<Time>> newest_clamav_signatures(const Host& host,
                                                     const std::vector<std::string>& paths);

}  // namespace mijian
