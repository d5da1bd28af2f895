#pragma once

#include <QStyledItemDelegate>

namespace chancery {

/// Lets a click anywhere in a row change its check box, which stands in the first column. Rows that
/// are not user-checkable stay as they are.
class CheckRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
};

} // namespace chancery
