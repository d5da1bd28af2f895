#pragma once

#include <QLabel>

namespace chancery {

/// A line of plain text that gives way: what does not fit ends in an ellipsis, and is told whole by
/// the tool tip.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setText(const QString &text);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace chancery
