#pragma once

#include <QLabel>
#include <QString>
#include <QWidget>

class QHBoxLayout;

namespace chancery {

/// The few typographic parts all panels are set with. Every label is plain text, wraps, and never
/// makes its panel wider.
enum class TextStyle {
    Heading, ///< small capitals, spaced, in the secondary ink
    Title, ///< large and bold
    Body,
    Secondary, ///< small, in the secondary ink
};

QLabel *makeText(const QString &text, TextStyle style, QWidget *parent);

/// A hairline across the panel.
QWidget *makeRule(QWidget *parent);

/// The top of a panel: its name, and a button that hides the panel.
class PanelHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PanelHeader(const QString &title, QWidget *parent = nullptr);

    /// Puts a button before the one that hides; the header owns it.
    void addTool(QWidget *tool);

Q_SIGNALS:
    void closeRequested();

private:
    QHBoxLayout *m_layout;
};

} // namespace chancery
