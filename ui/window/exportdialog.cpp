#include "ui/window/exportdialog.h"

#include "core/query/extents.h"
#include "ui/export/savewhole.h"
#include "ui/text.h"
#include "ui/view/viewstate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>

namespace chancery {

namespace {

constexpr int kMinWidthPx = 200;
constexpr int kMaxWidthPx = 20'000;
constexpr int kWidthStepPx = 100;
constexpr int kPathWidthPx = 360;
constexpr int kMaxTitleCharacters = 500;

/// Message boxes guess markup; paths and titles are not ours.
void showMessage(QWidget *parent, QMessageBox::Icon icon, const QString &text)
{
    QMessageBox box(icon, ExportDialog::tr("Export picture"), QString(), QMessageBox::Ok, parent);
    box.setTextFormat(Qt::PlainText);
    box.setText(text);
    box.exec();
}

} // namespace

ExportDialog::ExportDialog(const ViewState *state, const QString &path, ThemeKind theme,
                           QWidget *parent)
    : QDialog(parent), m_state(state)
{
    setWindowTitle(tr("Export picture"));
    auto *form = new QFormLayout(this);
    createFile(form, path);
    createLook(form, theme);
    createParts(form);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
}

void ExportDialog::createFile(QFormLayout *form, const QString &path)
{
    m_path = new QLineEdit(path, this);
    m_path->setMinimumWidth(kPathWidthPx);
    m_path->setToolTip(tr("The ending of the name chooses the format: .png, .svg or .pdf"));
    auto *choose = new QPushButton(tr("Choose…"), this);
    connect(choose, &QPushButton::clicked, this, &ExportDialog::browse);
    auto *row = new QHBoxLayout;
    row->addWidget(m_path, 1);
    row->addWidget(choose);
    form->addRow(tr("File"), row);
}

void ExportDialog::createLook(QFormLayout *form, ThemeKind theme)
{
    m_whole = new QRadioButton(tr("&All events that are shown"), this);
    m_view = new QRadioButton(tr("The time in view"), this);
    m_whole->setChecked(true);
    auto *area = new QHBoxLayout;
    area->addWidget(m_whole);
    area->addWidget(m_view);
    area->addStretch();
    form->addRow(tr("Show"), area);

    m_width = new QSpinBox(this);
    m_width->setRange(kMinWidthPx, kMaxWidthPx);
    m_width->setSingleStep(kWidthStepPx);
    m_width->setSuffix(tr(" px"));
    m_width->setValue(PictureOptions().width);
    form->addRow(tr("Width"), m_width);

    m_theme = new QComboBox(this);
    m_theme->addItem(tr("For print"), int(ThemeKind::Print));
    m_theme->addItem(tr("Light"), int(ThemeKind::Light));
    m_theme->addItem(tr("Dark"), int(ThemeKind::Dark));
    m_theme->addItem(tr("High contrast"), int(ThemeKind::Contrast));
    m_theme->setCurrentIndex(m_theme->findData(int(theme)));
    form->addRow(tr("Colours"), m_theme);
}

void ExportDialog::createParts(QFormLayout *form)
{
    m_title = new QLineEdit(this);
    m_title->setMaxLength(kMaxTitleCharacters);
    m_title->setPlaceholderText(toQString(m_state->timeline().title()));
    form->addRow(tr("Title"), m_title);
    m_legend = new QCheckBox(tr("How to read it (legend)"), this);
    m_notes = new QCheckBox(tr("Where it comes from (numbered source notes)"), this);
    form->addRow(tr("Below"), m_legend);
    form->addRow(QString(), m_notes);
}

void ExportDialog::browse()
{
    const QString chosen = QFileDialog::getSaveFileName(
        this, tr("Export picture"), m_path->text(),
        tr("Pictures (*.png *.svg *.pdf);;PNG (*.png);;SVG (*.svg);;PDF (*.pdf)"), nullptr,
        QFileDialog::DontConfirmOverwrite);
    if (!chosen.isEmpty())
        m_path->setText(chosen);
}

QString ExportDialog::path() const
{
    return m_path->text().trimmed();
}

PictureRequest ExportDialog::request() const
{
    PictureRequest request;
    request.timeline = m_state->query().timeline();
    request.events = m_whole->isChecked()
        ? m_state->events()
        : eventsMeeting(m_state->range().range(), m_state->events(), m_state->timeline());
    // What is folded in the window has been asked for.
    request.folds = m_state->folds();
    request.lanes = m_state->arrangement();
    request.options.relations = m_state->relationsShown() == RelationsShown::All;
    request.range = m_whole->isChecked() ? m_state->rangeOfAll() : m_state->range();
    request.options.width = m_width->value();
    request.options.theme = static_cast<ThemeKind>(m_theme->currentData().toInt());
    request.options.title = m_title->text();
    request.options.legend = m_legend->isChecked();
    request.options.notes = m_notes->isChecked();
    return request;
}

tl::expected<QString, QString> ExportDialog::write() const
{
    const std::optional<PictureFormat> format = pictureFormatFromPath(path());
    if (!format)
        return tl::make_unexpected(tr("The name of the file has to end in .png, .svg or .pdf."));
    const tl::expected<Picture, QString> picture = renderPicture(request(), *format);
    if (!picture)
        return tl::make_unexpected(picture.error());
    if (const auto saved = saveWhole(picture->bytes, path()); !saved)
        return tl::make_unexpected(saved.error());
    return picture->warning;
}

void ExportDialog::accept()
{
    if (QFileInfo::exists(path())) {
        QMessageBox box(QMessageBox::Question, windowTitle(), QString(),
                        QMessageBox::Yes | QMessageBox::No, this);
        box.setTextFormat(Qt::PlainText);
        box.setDefaultButton(QMessageBox::No); // Enter alone loses nothing
        box.setText(tr("There is a file of that name already. Replace it?"));
        if (box.exec() != QMessageBox::Yes)
            return;
    }
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const tl::expected<QString, QString> written = write();
    QGuiApplication::restoreOverrideCursor();
    if (!written) {
        showMessage(this, QMessageBox::Warning, written.error());
        return;
    }
    if (!written->isEmpty())
        showMessage(this, QMessageBox::Information, *written);
    QDialog::accept();
}

} // namespace chancery
