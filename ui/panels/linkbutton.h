#pragma once

#include <QAbstractButton>
#include <QString>

namespace chancery {

/// A line of plain text that can be clicked: wraps like a label, answers Enter and Space like a
/// button. The text comes from documents, so '&' and markup mean nothing in it.
class LinkButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit LinkButton(const QString &label, QWidget *parent = nullptr);

    const QString &label() const { return m_label; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_label; ///< not text(): that would read '&' as a mnemonic
};

} // namespace chancery
