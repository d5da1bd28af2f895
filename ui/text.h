#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace chancery {

/// The one place where core's UTF-8 becomes Qt's text and back.
QString toQString(std::string_view utf8);
std::string toUtf8(const QString &text);

/// A name as part of a sentence or list: where it is written from right to left, isolated
/// (Unicode's FSI and PDI), so that it does not pull the words around it along. Not for what is
/// copied.
QString isolated(const QString &text);

} // namespace chancery
