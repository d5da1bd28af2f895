#include "ui/text.h"

#include <QChar>

#include <algorithm>

namespace chancery {

QString toQString(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::string toUtf8(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QString isolated(const QString &text)
{
    const auto isRightToLeft
        = [](QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; };
    if (std::none_of(text.begin(), text.end(), isRightToLeft))
        return text;
    return QChar(0x2068) + text + QChar(0x2069);
}

} // namespace chancery
