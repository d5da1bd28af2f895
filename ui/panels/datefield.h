#pragma once

#include "core/time/typeddate.h"

#include <QString>
#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QTimer;

namespace chancery {

/// A field for one date as people type it, with the reading beneath: "1815-05 · May 1815". Why a
/// text is not understood is said when the typing rests or the field is left.
class DateField : public QWidget
{
    Q_OBJECT

public:
    /// @p name is for screen readers.
    explicit DateField(const QString &name, QWidget *parent = nullptr);

    QLineEdit *edit() const { return m_edit; }
    QString text() const;
    /// Also ends the complaint about what was there.
    void setText(const QString &text);
    bool isEmpty() const { return text().trimmed().isEmpty(); }
    /// Nothing when the field is empty or its text not understood.
    std::optional<EdtfDate> date() const;

    /// What stands beneath the field: the reading, or why there is none; perhaps empty.
    QString readingText() const;
    QString reasonText() const;
    /// Whether the reading was typed and not committed; it is then marked as such.
    bool isPending() const;
    /// Complains of the date that was read, in the way of one that is not understood.
    void showReason(const QString &reason);

Q_SIGNALS:
    /// Enter was pressed or the field left; the reason stands beneath if it is not understood.
    void committed();
    /// Escape was pressed while the text was not one that holds.
    void abandoned();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createWidgets(const QString &name);
    void onTextChanged();
    void explain();
    void commit();
    void showBeneath(const QString &reading, const QString &reason);
    void showPending();

    QLineEdit *m_edit = nullptr;
    QLabel *m_reading = nullptr;
    QLabel *m_reason = nullptr;
    QString m_readingText;
    QTimer *m_rest = nullptr; ///< of the typing
    bool m_isUnsettled = false; ///< typed and not committed, or complained of
};

/// "1815-05 · May 1815"; only one of both where they are the same.
QString readingOf(const EdtfDate &date);
/// Why a text is no date, as a sentence for people.
QString reasonOf(const EdtfError &error);

} // namespace chancery
