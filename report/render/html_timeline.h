// The timeline in millimetres, for the drawing in templates/details.cpp.
#pragma once

#include <kainjow/mustache.hpp>

#include "report/render/timeline.h"

namespace mijian {

/// Everything the drawing asks for; every number is text with two decimals.
kainjow::mustache::data timeline_data(const PageTimeline& timeline);

}  // namespace mijian
