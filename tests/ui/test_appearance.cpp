#include "ui/window/appearance.h"
#include "ui/window/windowstyle.h"

#include <QImage>
#include <QPainter>
#include <QStyleOptionButton>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace chancery;

namespace {

double luminance(const QColor &colour)
{
    const auto linear
        = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

/// WCAG 2.1, contrast ratio: 1 (the same) to 21.
double contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace

class TestAppearance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyBoxStandsOutFromItsGround_data();
    void anEmptyBoxStandsOutFromItsGround();
};

void TestAppearance::anEmptyBoxStandsOutFromItsGround_data()
{
    QTest::addColumn<ThemeKind>("theme");
    QTest::addColumn<QStyle::PrimitiveElement>("element");
    QTest::newRow("check box, light") << ThemeKind::Light << QStyle::PE_IndicatorCheckBox;
    QTest::newRow("check box, dark") << ThemeKind::Dark << QStyle::PE_IndicatorCheckBox;
    QTest::newRow("radio button, light") << ThemeKind::Light << QStyle::PE_IndicatorRadioButton;
    QTest::newRow("radio button, dark") << ThemeKind::Dark << QStyle::PE_IndicatorRadioButton;
}

void TestAppearance::anEmptyBoxStandsOutFromItsGround()
{
    constexpr double kVisible = 3; // WCAG 2.1, 1.4.11: parts of controls
    QFETCH(ThemeKind, theme);
    QFETCH(QStyle::PrimitiveElement, element);
    QStyleOptionButton option;
    option.palette = windowPalette(theme);
    option.rect = QRect(3, 3, 14, 14);
    option.state = QStyle::State_Enabled | QStyle::State_Off;
    const QColor ground = option.palette.color(QPalette::Window);
    QImage image(20, 20, QImage::Format_RGB32);
    image.fill(ground);
    QPainter painter(&image);
    WindowStyle().drawPrimitive(element, &option, &painter);
    painter.end();
    // The left edge, half way down: one pixel of outline.
    const double left = std::max(contrast(image.pixelColor(3, 10), ground),
                                 contrast(image.pixelColor(4, 10), ground));
    QVERIFY2(left >= kVisible, qPrintable(QString::number(left)));
}

QTEST_MAIN(TestAppearance)
#include "test_appearance.moc"
