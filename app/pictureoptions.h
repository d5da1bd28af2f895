#pragma once

#include "app/arguments.h"
#include "app/commandspec.h"
#include "ui/export/picture.h"

#include <string>

#include <tl/expected.hpp>

namespace chancery {

/// The options that say how a picture looks, and where it goes.
const OptionGroup &pictureOptionGroup();

/// The error is a clause for people.
tl::expected<PictureOptions, std::string> parsePictureOptions(const Arguments &arguments);

} // namespace chancery
