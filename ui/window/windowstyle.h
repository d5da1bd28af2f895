#pragma once

#include <QProxyStyle>

namespace chancery {

/// Fusion, with the outlines of check boxes and radio buttons in the secondary ink: its own are a
/// darker shade of the ground, which on a dark one nobody sees. Buttons of dialogs have no icons.
class WindowStyle : public QProxyStyle
{
    Q_OBJECT

public:
    WindowStyle();

    int styleHint(StyleHint hint, const QStyleOption *option = nullptr,
                  const QWidget *widget = nullptr,
                  QStyleHintReturn *returned = nullptr) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
};

} // namespace chancery
