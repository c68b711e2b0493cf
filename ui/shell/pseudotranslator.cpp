// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pseudotranslator.h"

#include <QRegularExpression>

namespace ui {

namespace {

QChar accented(QChar letter)
{
    static const QString Plain = QStringLiteral("aceginosuyACEGINOSUY");
    static const QString Strange = QStringLiteral("áçéğíñöšúýÁÇÉĞÍÑÖŠÚÝ");
    const qsizetype at = Plain.indexOf(letter);
    return at < 0 ? letter : Strange.at(at);
}

} // namespace

QString PseudoTranslator::translate(const char *, const char *source, const char *, int n) const
{
    QString text = QString::fromUtf8(source);
    if (n >= 0)
        text.replace(QLatin1String("(s)"), n == 1 ? QString() : QStringLiteral("s"));
    return strange(text);
}

QString PseudoTranslator::strange(const QString &text)
{
    static const QRegularExpression Untouched(
        QStringLiteral("%L?\\d+|%n|<[^>]*>|&[a-z]+;|\\{[^}]*\\}|\\b[a-z]+:[^ ]+|`[^`]*`"));
    QString result;
    qsizetype from = 0;
    const auto plain = [&result, &text](qsizetype begin, qsizetype end) {
        for (qsizetype i = begin; i < end; ++i)
            result += accented(text.at(i));
    };
    QRegularExpressionMatchIterator kept = Untouched.globalMatch(text);
    while (kept.hasNext()) {
        const QRegularExpressionMatch match = kept.next();
        plain(from, match.capturedStart());
        result += match.captured();
        from = match.capturedEnd();
    }
    plain(from, text.size());
    const qsizetype longer = (text.size() * 2 + 4) / 5;
    return u'[' + result + QString(longer, u'~') + u']';
}

} // namespace ui
