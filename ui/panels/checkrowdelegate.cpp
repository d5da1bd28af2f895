#include "ui/panels/checkrowdelegate.h"

#include <QMouseEvent>

namespace chancery {

bool CheckRowDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                                   const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const QModelIndex box = index.siblingAtColumn(0);
    if (mouse->button() != Qt::LeftButton || !option.rect.contains(mouse->pos())
        || !box.flags().testFlag(Qt::ItemIsUserCheckable))
        return false;
    const bool checked = box.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
    return model->setData(box, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace chancery
