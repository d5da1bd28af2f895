#pragma once

#include "ui/window/savedviews.h"

#include <QDialog>

class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace chancery {

/// Lists the saved views of a document: shows, renames and removes them. Stays open beside the
/// timeline.
class SavedViewsDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p views is not owned.
    explicit SavedViewsDialog(SavedViews *views, QWidget *parent = nullptr);

    QListWidget *list() const { return m_list; }

Q_SIGNALS:
    void viewActivated(std::size_t at);
    /// Something could not be kept.
    void told(const QString &sentence);

private:
    void fill();
    void showCurrent();
    void removeCurrent();
    void rename(const QListWidgetItem *item);
    void follow();

    SavedViews *m_views;
    QListWidget *m_list;
    QPushButton *m_show;
    QPushButton *m_rename;
    QPushButton *m_remove;
};

} // namespace chancery
