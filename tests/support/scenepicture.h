#pragma once

#include "core/layout/scene.h"

#include <string>
#include <vector>

namespace chancery::test {

/// A Scene as text: a line for each label band and each row of marks, a character for so many
/// pixels.
/// '=' certain, '-' tint, '/' hatch, '~' soft edge, ':' fade, '{' '}' torn, '[' ']' the feet of a
/// bracket and '_' its line, in a line above, '+' hairline, '<' '>' arrows, '*' symbol, '#'
/// cluster. Lanes are separated by their names.
inline std::string scenePicture(const Scene &scene, double pixelsPerCharacter = 8)
{
    const auto column = [&](double x) { return static_cast<long>(x / pixelsPerCharacter); };
    const long columns = column(scene.width);
    struct Line
    {
        double y;
        std::string text;
    };
    std::vector<Line> lines;
    const auto lineAt = [&](double y) -> std::string & {
        for (Line &line : lines) {
            if (line.y == y)
                return line.text;
        }
        lines.push_back({y, std::string(static_cast<std::size_t>(columns), ' ')});
        return lines.back().text;
    };
    const auto put = [&](double y, double from, double to, char c) {
        std::string &text = lineAt(y);
        for (long i = std::max(0L, column(from));
             i < std::min(columns, std::max(column(to), column(from) + 1)); ++i)
            text[static_cast<std::size_t>(i)] = c;
    };
    const auto charOf = [](PartKind kind) {
        switch (kind) {
        case PartKind::Solid:
            return '=';
        case PartKind::Tint:
            return '-';
        case PartKind::Hatch:
            return '/';
        case PartKind::BracketLeft:
            return '[';
        case PartKind::BracketRight:
            return ']';
        case PartKind::BracketOver:
            return '_';
        case PartKind::ArrowLeft:
            return '<';
        case PartKind::ArrowRight:
            return '>';
        case PartKind::TornLeft:
            return '{';
        case PartKind::TornRight:
            return '}';
        case PartKind::FadeLeft:
        case PartKind::FadeRight:
            return ':';
        case PartKind::Hairline:
            return '+';
        case PartKind::SoftLeft:
        case PartKind::SoftRight:
            break;
        }
        return '~';
    };
    for (const SceneLane &lane : scene.lanes)
        lines.push_back(
            {lane.rect.y,
             std::string(static_cast<std::size_t>(lane.depth), ' ') + "## " + lane.name});
    for (const SceneMark &mark : scene.marks) {
        const double y = mark.isSymbol ? mark.rect.y + 0.5 : mark.rect.y;
        for (const MarkPart &part : scene.partsOf(mark)) {
            const bool isAbove = part.kind == PartKind::BracketOver;
            put(isAbove ? y - 0.25 : y, part.x, part.right, charOf(part.kind));
        }
        if (mark.isSymbol)
            put(y, mark.rect.x + mark.rect.width / 2, 0, '*');
    }
    for (const SceneCluster &cluster : scene.clusters)
        put(cluster.rect.y + 3, cluster.rect.x, cluster.rect.right(), '#');
    for (const SceneLabel &label : scene.labels) {
        std::string &text = lineAt(label.rect.y + 0.25);
        const std::string words = label.date.empty() ? label.text : label.text + " " + label.date;
        for (std::size_t i = 0; i < words.size(); ++i) {
            const long at = column(label.rect.x) + static_cast<long>(i);
            if (at >= 0 && at < columns)
                text[static_cast<std::size_t>(at)] = words[i];
        }
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const Line &a, const Line &b) { return a.y < b.y; });
    std::string picture;
    for (Line &line : lines) {
        line.text.erase(line.text.find_last_not_of(' ') + 1);
        picture += line.text + "\n";
    }
    return picture;
}

} // namespace chancery::test
