#pragma once

#include "ui/window/columnsdialog.h"
#include "ui/window/documentloader.h"
#include "ui/window/filewatch.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QStringList>

#include <vector>

class QMimeData;

namespace chancery {

/// What is open in a window: which documents are shown, which were asked for last, and the asking.
/// A load that fails leaves what is shown in place.
class OpenDocuments : public QObject
{
    Q_OBJECT

public:
    /// @p window is what dialogs stand over; neither is owned.
    OpenDocuments(DocumentLoader *loader, QWidget *window);

    /// These files in place of what is shown. @p choices: of tables' columns.
    void openFiles(const QStringList &files, const std::vector<ColumnChoice> &choices = {});
    /// These files beside what is shown, as far as they are not shown already; the view stays.
    /// The same as another window shows.
    void open(const DocumentRequest &request) { load(request, false); }
    void openBeside(const QStringList &files);
    /// A document among the program's resources.
    void openBuiltIn(const QString &path);

    const DocumentRequest &shown() const { return m_shown; }
    /// The dialog that asks for the columns of a table, while it is open.
    ColumnsDialog *columnsDialog() const { return m_columns; }

public Q_SLOTS:
    void ask();
    void askBeside();
    /// Reads the same documents again and keeps range, filter and selection.
    void reload();
    /// Whether what other programs write to the shown files is read as soon as it is whole.
    void setFollowsFiles(bool follows);
    /// Asks what the columns of a table among what was asked for last say; of several tables, of
    /// the first that cannot be read, else the first.
    void askColumns();

Q_SIGNALS:
    /// A load came to its end. @p isShown: its timeline takes the place of what was shown, and
    /// @p keepsView where it is a newer version of it, or more of it. A broken file that is
    /// followed is not shown.
    void loaded(const chancery::LoadedDocument &document, bool isShown, bool keepsView);
    /// Whether a table is among what was asked for last.
    void hasTableChanged(bool hasTable);

private:
    void load(const DocumentRequest &request, bool keepsView, bool follows = false);
    void follow();
    void watchShown(const Timeline *failed = nullptr);
    bool isHalfWritten(const LoadedDocument &document) const;
    void onFinished(const LoadedDocument &document);
    QStringList askForFiles(const QString &title);
    void showColumns(const QString &name, TableSample sample);

    DocumentLoader *m_loader;
    QWidget *m_window;
    DocumentRequest m_shown;
    DocumentRequest m_request; ///< what was asked for last, shown or not
    bool m_keepsView = false; ///< of the load under way
    bool m_isFollowing = false; ///< the load under way is of files that have changed
    std::shared_ptr<const EventQuery> m_shownQuery;
    FileWatch *m_watch;
    bool m_followsFiles = true;
    QPointer<ColumnsDialog> m_columns;
};

/// The local files that are dragged.
QStringList localFiles(const QMimeData *data);

} // namespace chancery
