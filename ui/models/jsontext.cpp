// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/jsontext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonParseError>

namespace ui {

namespace {

class JsonText
{
    Q_DECLARE_TR_FUNCTIONS(ui::JsonText)
};

// Copies a string literal, quotation marks included; returns the index of the last character.
qsizetype copyString(const QString &text, qsizetype at, QString &out)
{
    qsizetype end = at + 1;
    while (end < text.size() && text[end] != u'"')
        end += text[end] == u'\\' ? 2 : 1;
    end = qMin(end, text.size() - 1);
    out += QStringView(text).mid(at, end - at + 1);
    return end;
}

// Whether the bracket at `at` closes at once.
bool isEmptyPair(const QString &text, qsizetype at, qsizetype *close)
{
    qsizetype next = at + 1;
    while (next < text.size() && text[next].isSpace())
        ++next;
    *close = next;
    return next < text.size() && (text[next] == u'}' || text[next] == u']');
}

JsonProblem problemAt(const QByteArray &utf8, qsizetype offset, const QString &text)
{
    const QByteArray before = utf8.first(qBound<qsizetype>(0, offset, utf8.size()));
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    JsonProblem problem;
    problem.line = 1 + static_cast<int>(before.count('\n'));
    problem.column = 1 + static_cast<int>(QString::fromUtf8(before.sliced(lineStart)).size());
    problem.text = text;
    return problem;
}

QString worded(const QJsonParseError &error)
{
    switch (error.error) {
    case QJsonParseError::UnterminatedObject:
        return JsonText::tr("the object has no closing }");
    case QJsonParseError::UnterminatedArray:
        return JsonText::tr("the list has no closing ]");
    case QJsonParseError::UnterminatedString:
        return JsonText::tr("the text has no closing quotation mark");
    case QJsonParseError::MissingNameSeparator:
        return JsonText::tr("a colon is missing after the name");
    case QJsonParseError::MissingValueSeparator:
        return JsonText::tr("a comma or a closing bracket is missing");
    case QJsonParseError::MissingObject:
        return JsonText::tr("a name in quotation marks is missing");
    case QJsonParseError::IllegalNumber:
    case QJsonParseError::TerminationByNumber:
        return JsonText::tr("this is not a number");
    case QJsonParseError::IllegalValue:
        return JsonText::tr("a value is missing or is not JSON");
    case QJsonParseError::DeepNesting:
        return JsonText::tr("it is nested too deeply");
    default:
        return error.errorString();
    }
}

} // namespace

// A document may be any value; Qt takes only lists and objects, so the text is read as the only
// value of a list.
std::optional<JsonProblem> findJsonProblem(const QString &text)
{
    if (text.trimmed().isEmpty())
        return JsonProblem{1, 1, JsonText::tr("there is no value")};
    const QByteArray utf8 = text.toUtf8();
    QJsonParseError error;
    const QJsonDocument list = QJsonDocument::fromJson("[" + utf8 + "\n]", &error);
    if (error.error != QJsonParseError::NoError) {
        // The parser stands behind the character that it did not expect, and one further for the
        // bracket.
        const bool unexpected = error.error == QJsonParseError::MissingNameSeparator ||
                                error.error == QJsonParseError::MissingValueSeparator ||
                                error.error == QJsonParseError::MissingObject;
        const qsizetype offset = error.offset - (unexpected ? 2 : 1);
        return problemAt(utf8, qMin(offset, utf8.size()), worded(error));
    }
    if (list.array().size() != 1)
        return problemAt(utf8, utf8.size(), JsonText::tr("there is more than one value"));
    return std::nullopt;
}

bool isJsonObject(const QString &text)
{
    return text.trimmed().startsWith(u'{') && !findJsonProblem(text);
}

QString formatJson(const QString &text, int indent)
{
    QString out;
    out.reserve(text.size() * 2);
    int depth = 0;
    const auto newLine = [&] {
        out += u'\n' + QString(depth * indent, u' ');
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        qsizetype close = 0;
        if (c == u'"') {
            i = copyString(text, i, out);
        } else if ((c == u'{' || c == u'[') && isEmptyPair(text, i, &close)) {
            out += c;
            out += text[close];
            i = close;
        } else if (c == u'{' || c == u'[') {
            out += c;
            ++depth;
            newLine();
        } else if (c == u'}' || c == u']') {
            depth = qMax(0, depth - 1);
            newLine();
            out += c;
        } else if (c == u',') {
            out += c;
            newLine();
        } else if (c == u':') {
            out += QLatin1String(": ");
        } else if (!c.isSpace()) {
            out += c;
        }
    }
    return out;
}

QString minifyJson(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'"')
            i = copyString(text, i, out);
        else if (!text[i].isSpace())
            out += text[i];
    }
    return out;
}

std::optional<std::pair<qsizetype, qsizetype>> bracketsAt(const QString &text, qsizetype place)
{
    QList<std::pair<qsizetype, qsizetype>> pairs;
    QList<qsizetype> open;
    bool inString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (inString) {
            if (c == u'\\')
                ++i;
            else if (c == u'"')
                inString = false;
            continue;
        }
        if (c == u'"')
            inString = true;
        else if (c == u'{' || c == u'[')
            open.append(i);
        else if ((c == u'}' || c == u']') && !open.isEmpty() &&
                 text[open.last()] == (c == u'}' ? u'{' : u'['))
            pairs.append({open.takeLast(), i});
    }
    for (const qsizetype at : {place - 1, place}) {
        for (const auto &pair : std::as_const(pairs)) {
            if (pair.first == at || pair.second == at)
                return pair;
        }
    }
    return std::nullopt;
}

} // namespace ui
