#include "ui/window/columnsdialog.h"

#include "ui/panels/panelparts.h"
#include "ui/text.h"
#include "ui/window/columnpreview.h"
#include "ui/window/fieldnames.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace chancery {

namespace {

constexpr QSize kSizePx{960, 680};
constexpr int kTableHeightPx = 280;
constexpr int kRowSpacingPx = 6;
constexpr int kMarginPx = 16;
constexpr int kSpacingPx = 10;
constexpr int kNameColumnPx = 200;
constexpr int kFieldColumnPx = 200;
constexpr int kMostItemsInView = 24;
constexpr std::size_t kExampleCells = 4;
constexpr qsizetype kMostCellCharacters = 60;

enum Column { kName, kField, kExamples, kColumnCount };

} // namespace

ColumnsDialog::ColumnsDialog(TableSample sample, const QString &fileName,
                             const std::vector<ColumnChoice> &choices, QWidget *parent)
    : QDialog(parent), m_sample(std::move(sample)), m_fields(new QStandardItemModel(this)),
      m_table(new QTableWidget(this)), m_preview(new ColumnPreview(this))
{
    setWindowTitle(tr("Columns of %1").arg(fileName));
    resize(kSizePx);
    createFields();
    createTable();
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_table);
    parts->addWidget(m_preview);
    parts->setSizes({kTableHeightPx, kSizePx.height() - kTableHeightPx});
    auto *buttons = new QDialogButtonBox(
        QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::Reset, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("Open"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons->button(QDialogButtonBox::Reset), &QPushButton::clicked, this,
            &ColumnsDialog::reset);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMarginPx, kMarginPx, kMarginPx, kMarginPx);
    layout->setSpacing(kSpacingPx);
    layout->addWidget(makeText(tr("Say what each column holds. A timeline needs a title and a date "
                                  "for every event; below is what becomes of the first rows."),
                               TextStyle::Body, this));
    layout->addWidget(parts, 1);
    layout->addWidget(buttons);
    setFields(choices);
}

/// One list for all boxes, of which a table may have a thousand.
void ColumnsDialog::createFields()
{
    const auto add = [this](ColumnField field) {
        auto *item = new QStandardItem(fieldName(field));
        item->setData(static_cast<int>(field), Qt::UserRole);
        m_fields->appendRow(item);
    };
    add(ColumnField::Ignore);
    for (const ColumnField field : columnFields()) {
        if (field != ColumnField::Ignore)
            add(field);
    }
}

void ColumnsDialog::createTable()
{
    m_table->setMinimumHeight(kTableHeightPx / 2);
    m_table->setColumnCount(kColumnCount);
    m_table->setHorizontalHeaderLabels({tr("Column"), tr("Holds"), tr("First rows")});
    m_table->setRowCount(static_cast<int>(m_sample.columnNames.size()));
    m_table->setAccessibleName(tr("Columns of the table"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setFocusPolicy(Qt::NoFocus); // the boxes take the keys
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(kName, kNameColumnPx);
    m_table->setColumnWidth(kField, kFieldColumnPx);
    for (std::size_t i = 0; i < m_sample.columnNames.size(); ++i) {
        const int row = static_cast<int>(i);
        const QString name = toQString(m_sample.columnNames[i]);
        m_table->setItem(row, kName,
                         new QTableWidgetItem(name.left(kMostCellCharacters).simplified()));
        m_table->setItem(row, kExamples, new QTableWidgetItem(cellsText(i)));
        m_boxes.push_back(makeBox(i));
        m_table->setCellWidget(row, kField, m_boxes.back());
    }
    if (!m_boxes.empty())
        m_table->verticalHeader()->setDefaultSectionSize(m_boxes.front()->sizeHint().height()
                                                         + kRowSpacingPx);
}

QComboBox *ColumnsDialog::makeBox(std::size_t column)
{
    auto *box = new QComboBox(m_table);
    box->setAccessibleName(tr("What %1 holds").arg(toQString(m_sample.columnNames[column])));
    box->setMaxVisibleItems(kMostItemsInView);
    box->setModel(m_fields);
    connect(box, &QComboBox::currentIndexChanged, this, [this, column] { onChosen(column); });
    return box;
}

QString ColumnsDialog::cellsText(std::size_t column) const
{
    QStringList cells;
    for (const std::vector<std::string> &row : m_sample.rows) {
        if (static_cast<std::size_t>(cells.size()) >= kExampleCells)
            break;
        const QString cell = column < row.size()
            ? toQString(row[column]).left(kMostCellCharacters).simplified()
            : QString();
        if (!cell.isEmpty() && !cells.contains(cell))
            cells << cell;
    }
    return cells.join(QStringLiteral("  ·  "));
}

void ColumnsDialog::setFields(const std::vector<ColumnChoice> &choices)
{
    const ColumnMap map(m_sample.columnNames, choices);
    m_isSetting = true;
    for (std::size_t i = 0; i < m_boxes.size(); ++i)
        m_boxes[i]->setCurrentIndex(m_boxes[i]->findData(static_cast<int>(map.fieldOf(i))));
    m_isSetting = false;
    refresh();
}

void ColumnsDialog::reset()
{
    setFields({});
}

std::vector<ColumnChoice> ColumnsDialog::choices() const
{
    std::vector<ColumnChoice> choices;
    for (std::size_t i = 0; i < m_boxes.size(); ++i)
        choices.push_back(
            {static_cast<ColumnField>(m_boxes[i]->currentData().toInt()), m_sample.columnNames[i]});
    return choices;
}

/// A field that one column says is taken away from the column that said it.
void ColumnsDialog::onChosen(std::size_t column)
{
    if (m_isSetting)
        return;
    const auto field = static_cast<ColumnField>(m_boxes[column]->currentData().toInt());
    m_isSetting = true;
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        if (i != column && !takesSeveralColumns(field)
            && m_boxes[i]->currentIndex() == m_boxes[column]->currentIndex())
            m_boxes[i]->setCurrentIndex(0);
    }
    m_isSetting = false;
    refresh();
}

void ColumnsDialog::refresh()
{
    const std::vector<ColumnChoice> chosen = choices();
    ReadOptions options;
    options.columnChoices = [&chosen](const std::vector<std::string> &) { return chosen; };
    // It is a table whatever the file is called.
    m_preview->show(readText(m_sample.text, "preview.csv", options), m_sample.rows.size());
    const ColumnMap map(m_sample.columnNames, chosen);
    m_ok->setEnabled(map.hasTitle() && map.hasDate());
}

} // namespace chancery
