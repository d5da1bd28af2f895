#include "ui/window/savedviewsdialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace chancery {

SavedViewsDialog::SavedViewsDialog(SavedViews *views, QWidget *parent)
    : QDialog(parent), m_views(views), m_list(new QListWidget(this)),
      m_show(new QPushButton(tr("&Show"), this)), m_rename(new QPushButton(tr("&Rename"), this)),
      m_remove(new QPushButton(tr("&Delete"), this))
{
    setWindowTitle(tr("Saved views"));
    m_list->setAccessibleName(tr("Saved views"));
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *row = new QHBoxLayout;
    for (QPushButton *button : {m_show, m_rename, m_remove})
        row->addWidget(button);
    row->addStretch();
    row->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list);
    layout->addLayout(row);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_show, &QPushButton::clicked, this, &SavedViewsDialog::showCurrent);
    connect(m_list, &QListWidget::itemActivated, this, &SavedViewsDialog::showCurrent);
    connect(m_rename, &QPushButton::clicked, this,
            [this] { m_list->editItem(m_list->currentItem()); });
    connect(m_remove, &QPushButton::clicked, this, &SavedViewsDialog::removeCurrent);
    connect(m_list, &QListWidget::itemChanged, this, &SavedViewsDialog::rename);
    connect(m_list, &QListWidget::currentRowChanged, this, &SavedViewsDialog::follow);
    // Queued: the list that an editor of one of its items belongs to must not go while it closes.
    connect(m_views, &SavedViews::changed, this, &SavedViewsDialog::fill, Qt::QueuedConnection);
    fill();
}

void SavedViewsDialog::fill()
{
    const QSignalBlocker blocker(m_list);
    const int row = m_list->currentRow();
    m_list->clear();
    for (const SavedView &view : m_views->views()) {
        auto *item = new QListWidgetItem(view.name, m_list);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
    }
    m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
    follow();
}

void SavedViewsDialog::follow()
{
    for (QPushButton *button : {m_show, m_rename, m_remove})
        button->setEnabled(m_list->currentItem());
}

void SavedViewsDialog::showCurrent()
{
    if (m_list->currentRow() >= 0)
        Q_EMIT viewActivated(static_cast<std::size_t>(m_list->currentRow()));
}

void SavedViewsDialog::removeCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= static_cast<int>(m_views->views().size()))
        return;
    if (const auto removed = m_views->remove(static_cast<std::size_t>(row)); !removed)
        Q_EMIT told(removed.error());
}

void SavedViewsDialog::rename(const QListWidgetItem *item)
{
    const int row = m_list->row(item);
    if (row < 0 || row >= static_cast<int>(m_views->views().size()))
        return;
    const auto renamed = m_views->rename(static_cast<std::size_t>(row), item->text());
    if (renamed)
        return;
    Q_EMIT told(renamed.error());
    QMetaObject::invokeMethod(this, &SavedViewsDialog::fill, Qt::QueuedConnection);
}

} // namespace chancery
