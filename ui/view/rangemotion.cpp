#include "ui/view/rangemotion.h"

#include "core/layout/timescale.h"

#include <algorithm>
#include <cmath>

namespace chancery {

VisibleRange rangeOnTheWay(const VisibleRange &from, const VisibleRange &to, const Folds &folds,
                           double progress)
{
    constexpr double kWidth = 1000; // any: ratios are all that counts
    constexpr double kAlike = 1e-6;
    if (progress >= 1)
        return to;
    const TimeScale scale(from, kWidth, folds);
    const double begin = scale.x(to.begin());
    const double width = scale.x(to.end()) - begin;
    if (!(width > 0))
        return to;
    const double ratio = width / kWidth;
    const double nowWidth = kWidth * std::pow(ratio, progress);
    const double moved
        = std::abs(ratio - 1) < kAlike ? progress : (nowWidth - kWidth) / (width - kWidth);
    const double nowBegin = begin * moved;
    return VisibleRange({scale.instant(nowBegin), scale.instant(nowBegin + nowWidth)});
}

RangeMotion::RangeMotion(QObject *parent) : QVariantAnimation(parent)
{
    setStartValue(0.0);
    setEndValue(1.0);
    setDuration(0);
    setEasingCurve(QEasingCurve::OutCubic);
    connect(this, &QVariantAnimation::valueChanged, this, &RangeMotion::onValue);
}

void RangeMotion::setDurationMs(int duration)
{
    setDuration(std::clamp(duration, 0, kLongestMs));
}

void RangeMotion::begin(const VisibleRange &from, const VisibleRange &to, const Folds &folds)
{
    stop();
    m_from = from;
    m_to = to;
    m_folds = folds;
    start();
}

void RangeMotion::onValue(const QVariant &value)
{
    if (state() == Running)
        Q_EMIT moved(rangeOnTheWay(m_from, m_to, m_folds, value.toDouble()));
}

} // namespace chancery
