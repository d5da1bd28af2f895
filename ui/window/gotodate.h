#pragma once

#include "core/layout/folds.h"
#include "core/layout/visiblerange.h"
#include "core/time/edtfdate.h"

#include <QDialog>

#include <optional>

namespace chancery {

class DateField;
class ViewState;

/// Asks for a date as people type it and moves the visible range there. The state is not owned.
class GoToDate : public QDialog
{
    Q_OBJECT

public:
    explicit GoToDate(ViewState *state, QWidget *parent = nullptr);

    /// Opens one over the window; it deletes itself when it is closed.
    static void ask(ViewState *state, QWidget *window);

    DateField *field() const { return m_field; }

public Q_SLOTS:
    /// Moves there and closes; stays, and says why, when the text is no date that can be shown.
    void accept() override;

private:
    ViewState *m_state;
    DateField *m_field;
};

/// The range that shows a date: a day or less is centred at the zoom of @p now where it can be seen
/// and fits, otherwise closer or farther; anything longer is shown whole, with room around it. An
/// open or unknown end counts as far as the finite bound. Nothing when no bound is on the axis.
std::optional<VisibleRange> rangeOfDate(const EdtfDate &date, const VisibleRange &now,
                                        const Folds &folds = {});

} // namespace chancery
