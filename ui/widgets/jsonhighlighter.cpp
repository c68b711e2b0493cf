// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/jsonhighlighter.h"

#include "ui/theme.h"

#include <QRegularExpression>

namespace ui {

void JsonHighlighter::highlightBlock(const QString &text)
{
    static const QRegularExpression token(
        QStringLiteral(R"(("(?:[^"\\]|\\.)*"?)(\s*:)?|(-?\b\d[\d.eE+-]*)|\b(true|false|null)\b)"));
    for (auto it = token.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const auto paint = [&](int group, const QColor &colour) {
            setFormat(static_cast<int>(match.capturedStart(group)),
                      static_cast<int>(match.capturedLength(group)),
                      colour);
        };
        if (match.capturedLength(1) > 0)
            paint(1, match.capturedLength(2) > 0 ? theme().accent : theme().ok);
        else if (match.capturedLength(3) > 0)
            paint(3, theme().warn);
        else
            paint(4, theme().series.value(3));
    }
}

} // namespace ui
