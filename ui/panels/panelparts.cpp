#include "ui/panels/panelparts.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QToolButton>

namespace chancery {

namespace {

constexpr double kHeadingScale = 0.82;
constexpr double kTitleScale = 1.28;
constexpr double kSecondaryScale = 0.88;
constexpr double kHeadingSpacing = 108; ///< percent

QFont styledFont(QFont font, TextStyle style)
{
    const double size = font.pointSizeF();
    switch (style) {
    case TextStyle::Heading:
        font.setPointSizeF(size * kHeadingScale);
        font.setWeight(QFont::DemiBold);
        font.setCapitalization(QFont::AllUppercase);
        font.setLetterSpacing(QFont::PercentageSpacing, kHeadingSpacing);
        break;
    case TextStyle::Title:
        font.setPointSizeF(size * kTitleScale);
        font.setWeight(QFont::Bold);
        break;
    case TextStyle::Body:
        break;
    case TextStyle::Secondary:
        font.setPointSizeF(size * kSecondaryScale);
        break;
    }
    return font;
}

} // namespace

QLabel *makeText(const QString &text, TextStyle style, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    label->setTextFormat(Qt::PlainText); // before the text: it is a document's
    label->setText(text);
    label->setWordWrap(true);
    label->setFont(styledFont(label->font(), style));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (style == TextStyle::Heading || style == TextStyle::Secondary)
        label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QWidget *makeRule(QWidget *parent)
{
    auto *rule = new QFrame(parent);
    rule->setObjectName(QStringLiteral("rule"));
    rule->setFrameShape(QFrame::HLine);
    rule->setFrameShadow(QFrame::Plain);
    rule->setForegroundRole(QPalette::Mid);
    return rule;
}

PanelHeader::PanelHeader(const QString &title, QWidget *parent)
    : QWidget(parent), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(makeText(title, TextStyle::Heading, this), 1);
    auto *close = new QToolButton(this);
    close->setText(QStringLiteral("×"));
    close->setAutoRaise(true);
    close->setToolTip(tr("Hide this panel"));
    close->setAccessibleName(tr("Hide this panel"));
    m_layout->addWidget(close);
    connect(close, &QToolButton::clicked, this, &PanelHeader::closeRequested);
}

void PanelHeader::addTool(QWidget *tool)
{
    m_layout->insertWidget(m_layout->count() - 1, tool);
}

} // namespace chancery
