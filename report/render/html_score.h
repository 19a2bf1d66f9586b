// A score as templates/details.cpp asks for it.
#pragma once

#include <kainjow/mustache.hpp>

#include "report/render/score_page.h"

namespace mijian {

kainjow::mustache::data score_data(const PageScore& score);

}  // namespace mijian
