#pragma once

#include "core/layout/folds.h"
#include "core/layout/visiblerange.h"

#include <QVariantAnimation>

namespace chancery {

/// The range at a moment of a movement: @p progress runs from 0 to 1. Widths change by equal
/// factors in equal time, and what stays at its place at both ends stays there all along; time is
/// that of the scale, in which folds are short.
VisibleRange rangeOnTheWay(const VisibleRange &from, const VisibleRange &to, const Folds &folds,
                           double progress);

/// A brief movement from one range to another, so that the eye can follow a jump.
class RangeMotion : public QVariantAnimation
{
    Q_OBJECT

public:
    explicit RangeMotion(QObject *parent = nullptr);

    /// Longer movements than this make a person wait.
    static constexpr int kLongestMs = 180;
    /// 0 for people whose system asks for reduced motion: then nothing moves.
    void setDurationMs(int duration);
    bool isOn() const { return duration() > 0; }

    void begin(const VisibleRange &from, const VisibleRange &to, const Folds &folds);
    const VisibleRange &target() const { return m_to; }

Q_SIGNALS:
    void moved(const chancery::VisibleRange &range);

private:
    void onValue(const QVariant &value);

    VisibleRange m_from;
    VisibleRange m_to;
    Folds m_folds;
};

} // namespace chancery
