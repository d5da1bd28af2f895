#pragma once

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

namespace chancery {

/// Writes bytes to a file so that the file is whole or untouched, and checks that they arrived. The
/// error is a sentence for people.
tl::expected<void, QString> saveWhole(const QByteArray &bytes, const QString &path);

} // namespace chancery
