// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/envtext.h"

#include <QRegularExpression>

namespace ui {

namespace {
constexpr qsizetype MostLines = 2000;
constexpr qsizetype MostValueChars = 4096;
} // namespace

EnvText EnvText::parse(const QString &text)
{
    static const QRegularExpression Assignment(
        QStringLiteral("^(?:export\\s+)?([A-Za-z_][A-Za-z0-9_.]*)(\\s*)=(.*)$"));
    static const QRegularExpression Curly(QStringLiteral("[\u201c\u201d\u2018\u2019\u00a0]"));
    EnvText env;
    const QStringList sources = text.split(u'\n').mid(0, MostLines);
    for (qsizetype i = 0; i < sources.size(); ++i) {
        QString source = sources[i].trimmed();
        if (source.startsWith(QChar(0xfeff)))
            source.remove(0, 1);
        if (source.isEmpty() || source.startsWith(u'#'))
            continue;
        EnvLine line{int(i) + 1, {}, {}, {}, EnvLine::None};
        const auto match = Assignment.match(source);
        if (!match.hasMatch()) {
            line.raw = source;
            line.fault = EnvLine::NoAssignment;
            env.m_lines.append(line);
            continue;
        }
        line.name = match.captured(1);
        line.raw = match.captured(3).trimmed().left(MostValueChars);
        if (!match.captured(2).isEmpty())
            line.fault = EnvLine::SpaceBeforeEquals;
        if (Curly.match(line.raw).hasMatch())
            line.fault = EnvLine::CurlyQuotes;
        const QChar quote = line.raw.isEmpty() ? QChar() : line.raw[0];
        if (quote == u'"' || quote == u'\'') {
            const qsizetype end = line.raw.indexOf(quote, 1);
            if (end < 0)
                line.fault = EnvLine::OpenQuote;
            const QString inside = line.raw.mid(1, end < 0 ? -1 : end - 1);
            line.value = quote == u'"' ? env.expanded(inside) : inside;
        } else {
            const qsizetype comment = line.raw.indexOf(u" #");
            const QString plain = (comment < 0 ? line.raw : line.raw.first(comment)).trimmed();
            if (plain.contains(u' '))
                line.fault = EnvLine::SpaceInValue;
            line.value = env.expanded(plain);
        }
        if (line.value == u"null" || line.value == u"(null)" || line.value == u"(empty)")
            line.value.clear();
        env.m_lines.append(line);
    }
    return env;
}

const EnvLine *EnvText::find(const QString &name) const
{
    for (auto line = m_lines.crbegin(); line != m_lines.crend(); ++line) {
        if (line->name == name)
            return &*line;
    }
    return nullptr;
}

QString EnvText::value(const QString &name) const
{
    const EnvLine *line = find(name);
    return line ? line->value : QString();
}

QStringList EnvText::repeated() const
{
    QStringList names;
    for (const EnvLine &line : m_lines) {
        if (!line.name.isEmpty() && find(line.name) != &line &&
            find(line.name)->value != line.value)
            names.append(line.name);
    }
    names.removeDuplicates();
    return names;
}

QString EnvText::expanded(const QString &value) const
{
    static const QRegularExpression Reference(QStringLiteral("\\$\\{([A-Za-z_][A-Za-z0-9_]*)\\}"));
    QString out;
    qsizetype at = 0;
    for (auto matches = Reference.globalMatch(value); matches.hasNext();) {
        const auto match = matches.next();
        out += value.mid(at, match.capturedStart() - at) + this->value(match.captured(1));
        at = match.capturedEnd();
    }
    return (out + value.mid(at)).left(MostValueChars);
}

} // namespace ui
