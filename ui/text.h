#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace chancery {

/// The one place where core's UTF-8 becomes Qt's text and back.
QString toQString(std::string_view utf8);
std::string toUtf8(const QString &text);

} // namespace chancery
