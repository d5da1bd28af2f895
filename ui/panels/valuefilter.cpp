#include "ui/panels/valuefilter.h"

#include "ui/panels/checkrowdelegate.h"
#include "ui/panels/panelparts.h"

#include <QEvent>
#include <QHeaderView>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace chancery {

namespace {

constexpr int kMaxRows = 24;

} // namespace

ValueFilter::ValueFilter(const QString &heading, QWidget *parent)
    : QWidget(parent), m_model(new ValueModel(this)), m_list(new QTreeView(this))
{
    createList(heading);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeText(heading, TextStyle::Heading, this));
    layout->addWidget(m_list);
    connect(m_model, &ValueModel::modelReset, this, &ValueFilter::fitHeight);
    fitHeight();
}

void ValueFilter::createList(const QString &name)
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CheckRowDelegate(m_list));
    m_list->setAccessibleName(name);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false); // on the panel's own ground
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setMinimumSectionSize(0);
    m_list->header()->setSectionResizeMode(ValueModel::NameColumn, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(ValueModel::CountColumn, QHeaderView::ResizeToContents);
}

void ValueFilter::fitHeight()
{
    m_list->setFixedHeight(m_list->sizeHintForRow(0) * std::min(m_model->rowCount(), kMaxRows));
}

void ValueFilter::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
}

} // namespace chancery
