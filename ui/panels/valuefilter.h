#pragma once

#include "ui/panels/valuemodel.h"

#include <QWidget>

class QTreeView;

namespace chancery {

/// A check list of values of one kind. As high as its rows, up to a few dozen; more of them scroll.
/// Nothing checked shows all.
class ValueFilter : public QWidget
{
    Q_OBJECT

public:
    explicit ValueFilter(const QString &heading, QWidget *parent = nullptr);

    ValueModel *model() const { return m_model; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void createList(const QString &name);
    void fitHeight();

    ValueModel *m_model;
    QTreeView *m_list;
};

} // namespace chancery
