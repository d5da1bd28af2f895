#pragma once

#include "ui/export/picture.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QRadioButton;
class QSpinBox;

namespace chancery {

class ViewState;

/// Asks how a picture of the timeline is to look and where it goes, then writes it. Stays open when
/// that fails. The state is not owned.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p path is the suggested file.
    ExportDialog(const ViewState *state, const QString &path, ThemeKind theme,
                 QWidget *parent = nullptr);

    /// What would be drawn.
    PictureRequest request() const;
    QString path() const;
    /// Draws and writes the picture. The error is a sentence for people; a success may carry a
    /// warning.
    tl::expected<QString, QString> write() const;

public Q_SLOTS:
    void accept() override;

private:
    void createFile(QFormLayout *form, const QString &path);
    void createLook(QFormLayout *form, ThemeKind theme);
    void createParts(QFormLayout *form);
    void browse();

    const ViewState *m_state;
    QLineEdit *m_path = nullptr;
    QRadioButton *m_whole = nullptr;
    QRadioButton *m_view = nullptr;
    QSpinBox *m_width = nullptr;
    QComboBox *m_theme = nullptr;
    QLineEdit *m_title = nullptr;
    QCheckBox *m_legend = nullptr;
    QCheckBox *m_notes = nullptr;
};

} // namespace chancery
