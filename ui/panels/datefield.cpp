#include "ui/panels/datefield.h"

#include "core/time/datelabel.h"
#include "ui/panels/panelparts.h"
#include "ui/panels/words.h"
#include "ui/text.h"
#include "ui/timeline/scenewords.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>

namespace chancery {

namespace {

constexpr int kRestMs = 700; ///< of the typing, before a text is called not understood
constexpr int kSpacingPx = 2;
constexpr int kMostCharacters = 200;

} // namespace

DateField::DateField(const QString &name, QWidget *parent) : QWidget(parent)
{
    createWidgets(name);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { m_isUnsettled = true; });
    connect(m_edit, &QLineEdit::textChanged, this, &DateField::onTextChanged);
    connect(m_edit, &QLineEdit::editingFinished, this, &DateField::commit);
    connect(m_rest, &QTimer::timeout, this, &DateField::explain);
}

void DateField::createWidgets(const QString &name)
{
    m_edit = new QLineEdit(this);
    m_edit->setAccessibleName(name);
    m_edit->setMaxLength(kMostCharacters);
    m_edit->setToolTip(tr("A date in EDTF or in words: 1815-05, 8 May 1815, c. 1815, 1940s, "
                          "late 1918, 44 BC"));
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);
    m_reading = makeText(QString(), TextStyle::Secondary, this);
    m_reason = makeText(QString(), TextStyle::Secondary, this);
    m_reason->setObjectName(QStringLiteral("warning"));
    m_rest = new QTimer(this);
    m_rest->setSingleShot(true);
    m_rest->setInterval(kRestMs);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpacingPx);
    layout->addWidget(m_edit);
    layout->addWidget(m_reading);
    layout->addWidget(m_reason);
    showBeneath(QString(), QString());
}

QString DateField::text() const
{
    return m_edit->text();
}

void DateField::setText(const QString &text)
{
    m_edit->setText(text);
    m_isUnsettled = false;
    onTextChanged(); // the same text may have been complained of
    explain();
}

std::optional<EdtfDate> DateField::date() const
{
    const auto typed = readTypedDate(toUtf8(text()));
    return typed ? std::optional(typed->date) : std::nullopt;
}

QString DateField::readingText() const
{
    return m_readingText;
}

bool DateField::isPending() const
{
    return m_isUnsettled && !m_readingText.isEmpty();
}

QString DateField::reasonText() const
{
    return m_reason->text();
}

void DateField::showReason(const QString &reason)
{
    m_rest->stop();
    m_isUnsettled = true;
    showBeneath(QString(), reason);
}

/// One line is kept for either text, so that nothing below moves while one types.
void DateField::showBeneath(const QString &reading, const QString &reason)
{
    m_readingText = reading;
    m_reason->setText(reason);
    for (QLabel *label : {m_reading, m_reason})
        label->setMinimumHeight(label->fontMetrics().lineSpacing());
    m_reading->setVisible(reason.isEmpty());
    m_reason->setVisible(!reason.isEmpty());
    showPending();
}

/// A reading that does not hold yet stands in italics, and says what makes it hold where there is
/// room in its line.
void DateField::showPending()
{
    QFont font = m_reading->font();
    font.setItalic(isPending());
    m_reading->setFont(font);
    const QString hint = isPending() ? tr("Enter applies") : QString();
    QString shown = m_readingText;
    if (isPending()) {
        const QString hinted = shown + QStringLiteral(" · ") + hint;
        if (QFontMetrics(font).horizontalAdvance(hinted) <= m_edit->width())
            shown = hinted;
    }
    m_reading->setText(shown);
    m_reading->setToolTip(hint);
    m_edit->setAccessibleDescription(m_readingText.isEmpty() ? m_reason->text() : shown);
}

void DateField::onTextChanged()
{
    const std::optional<EdtfDate> read = isEmpty() ? std::nullopt : date();
    showBeneath(read ? readingOf(*read) : QString(), QString());
    if (read || isEmpty())
        m_rest->stop();
    else
        m_rest->start();
}

void DateField::explain()
{
    m_rest->stop();
    if (isEmpty())
        return;
    if (const auto typed = readTypedDate(toUtf8(text())); !typed)
        showReason(reasonOf(typed.error()));
}

void DateField::commit()
{
    m_isUnsettled = false;
    showPending();
    explain();
    Q_EMIT committed();
}

bool DateField::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey
        = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (watched == m_edit && m_isUnsettled && isKey
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept(); // here, before it is the window's shortcut
        if (event->type() == QEvent::KeyPress)
            Q_EMIT abandoned();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

QString readingOf(const EdtfDate &date)
{
    const QString expression = toQString(date.text);
    const QString label = toQString(dateLabel(date, translatedSceneWords().dates));
    return expression == label ? label : expression + QStringLiteral(" · ") + label;
}

QString reasonOf(const EdtfError &error)
{
    const QString reason = capitalized(toQString(error.reason));
    // Not arg(): what was typed may hold a "%1" of its own.
    return error.suggestion.empty() ? reason
                                    : reason
            + DateField::tr("; write %1")
                  .replace(QStringLiteral("%1"), toQString(error.suggestion));
}

} // namespace chancery
