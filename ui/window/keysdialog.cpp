#include "ui/window/keysdialog.h"

#include "ui/panels/panelparts.h"
#include "ui/window/actions.h"
#include "ui/window/palettesearch.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QList>
#include <QPair>
#include <QStringList>
#include <QVBoxLayout>

namespace chancery {

namespace {

constexpr int kMarginPx = 20;
constexpr int kColumnSpacingPx = 24;
constexpr int kRowSpacingPx = 4;
constexpr int kWidthPx = 760;

using KeyRow = QPair<QString, QString>; ///< keys, what they do

QList<KeyRow> actionRows(const Actions &actions)
{
    QList<KeyRow> rows;
    for (const QAction *action : actions.all()) {
        QStringList keys;
        for (const QKeySequence &key : action->shortcuts())
            keys << key.toString(QKeySequence::NativeText);
        if (!keys.isEmpty() && action->isVisible())
            rows << KeyRow(keys.join(QStringLiteral("  ")), plainActionText(*action));
    }
    return rows;
}

QList<KeyRow> timelineRows()
{
    return {
        {KeysDialog::tr("Wheel"), KeysDialog::tr("Scroll the lanes (or zoom: see Settings)")},
        {KeysDialog::tr("Shift+wheel"), KeysDialog::tr("Move through time")},
        {KeysDialog::tr("Ctrl+wheel"), KeysDialog::tr("Zoom at the cursor")},
        {KeysDialog::tr("Drag"), KeysDialog::tr("Move through time and lanes")},
        {KeysDialog::tr("Pinch"), KeysDialog::tr("Zoom at the fingers")},
        {KeysDialog::tr("Menu key, right click"), KeysDialog::tr("What can be done with an event")},
        {KeysDialog::tr("Shift+drag"), KeysDialog::tr("Zoom to the dragged range")},
        {KeysDialog::tr("Click, Ctrl+click"), KeysDialog::tr("Select an event, one more")},
        {KeysDialog::tr("Double click"), KeysDialog::tr("Zoom to the event or open a cluster")},
        {KeysDialog::tr("← →"), KeysDialog::tr("Next event when one is selected, else move")},
        {KeysDialog::tr("↑ ↓"), KeysDialog::tr("The lane above, below, or scroll the lanes")},
        {KeysDialog::tr(", ."), KeysDialog::tr("The event before, after in the same lane")},
        {KeysDialog::tr("PgUp PgDown"), KeysDialog::tr("A page of time")},
        {KeysDialog::tr("Home End"),
         KeysDialog::tr(
             "The first, the last event when one is selected, else the beginning, the end")},
    };
}

void addColumn(QGridLayout *grid, int column, const QString &heading, const QList<KeyRow> &rows)
{
    QWidget *parent = grid->parentWidget();
    grid->addWidget(makeText(heading, TextStyle::Heading, parent), 0, column, 1, 2);
    for (int i = 0; i < rows.size(); ++i) {
        grid->addWidget(makeText(rows[i].first, TextStyle::Body, parent), i + 1, column);
        grid->addWidget(makeText(rows[i].second, TextStyle::Secondary, parent), i + 1, column + 1);
    }
}

} // namespace

KeysDialog::KeysDialog(const Actions &actions, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    setMinimumWidth(kWidthPx);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMarginPx, kMarginPx, kMarginPx, kMarginPx);
    layout->setSpacing(kMarginPx);
    auto *grid = new QGridLayout;
    layout->addLayout(grid);
    layout->addWidget(buttons);
    grid->setHorizontalSpacing(kColumnSpacingPx);
    grid->setVerticalSpacing(kRowSpacingPx);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(2, 2);
    grid->setColumnStretch(3, 3);
    addColumn(grid, 0, tr("Commands"), actionRows(actions));
    addColumn(grid, 2, tr("In the timeline"), timelineRows());
}

} // namespace chancery
