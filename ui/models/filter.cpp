// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/filter.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSet>

#include <algorithm>
#include <numeric>
#include <optional>

namespace ui {

using server::Error;
using server::ErrorCode;
using server::Result;

namespace {

constexpr qsizetype MaxPatternLength = 256;
// The steps that a match may take; some patterns would take hours for a text of 40 characters.
const QString StepLimit = QStringLiteral("(*LIMIT_MATCH=20000)");

qsizetype editDistance(const QString &a, const QString &b)
{
    QList<qsizetype> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const qsizetype replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
        }
    }
    return row[b.size()];
}

QString closestKey(const QString &wrong, const QStringList &keys)
{
    QString best;
    qsizetype bestDistance = 3;
    for (const QString &key : keys) {
        const qsizetype distance = key.startsWith(wrong) ? 1 : editDistance(wrong, key);
        if (distance < bestDistance) {
            bestDistance = distance;
            best = key;
        }
    }
    return best;
}

// Of all pages. What one has another may not.
bool isKeyElsewhere(const QString &key)
{
    static const QSet<QString> keys{
        QStringLiteral("account"), QStringLiteral("agent"),    QStringLiteral("app"),
        QStringLiteral("bytes"),   QStringLiteral("channel"),  QStringLiteral("channels"),
        QStringLiteral("client"),  QStringLiteral("code"),     QStringLiteral("command"),
        QStringLiteral("data"),    QStringLiteral("devices"),  QStringLiteral("event"),
        QStringLiteral("idle"),    QStringLiteral("in"),       QStringLiteral("ip"),
        QStringLiteral("last"),    QStringLiteral("location"), QStringLiteral("name"),
        QStringLiteral("origin"),  QStringLiteral("out"),      QStringLiteral("queue"),
        QStringLiteral("rate"),    QStringLiteral("refused"),  QStringLiteral("rtt"),
        QStringLiteral("since"),   QStringLiteral("size"),     QStringLiteral("socket"),
        QStringLiteral("source"),  QStringLiteral("status"),   QStringLiteral("subs"),
        QStringLiteral("tenant"),  QStringLiteral("tls"),      QStringLiteral("type"),
        QStringLiteral("until"),   QStringLiteral("user"),     QStringLiteral("users"),
        QStringLiteral("viewing")};
    return keys.contains(key);
}

double unitFactor(QChar unit)
{
    constexpr double KiB = 1024;
    switch (unit.unicode()) {
    case 'k':
    case 'K':
        return KiB;
    case 'M':
        return KiB * KiB;
    case 'G':
        return KiB * KiB * KiB;
    case 's':
        return 1;
    case 'm':
        return 60;
    case 'h':
        return 3600;
    case 'd':
        return 86400;
    default:
        return 0;
    }
}

std::optional<double> toNumber(QString text)
{
    double factor = 1;
    if (!text.isEmpty() && unitFactor(text.back()) > 0) {
        factor = unitFactor(text.back());
        text.chop(1);
    }
    bool ok = false;
    const double number = text.toDouble(&ok);
    return ok ? std::optional(number * factor) : std::nullopt;
}

bool isKeyCharacter(QChar c)
{
    return c == u'_' || (c.unicode() < 128 && c.isLetter());
}

} // namespace

// Reads one filter text from left to right. The first failure wins.
class FilterParser
{
    Q_DECLARE_TR_FUNCTIONS(ui::Filter)

public:
    FilterParser(const QString &text, const QStringList &keys)
        : m_text(text)
        , m_keys(keys)
    {}

    Result<Filter> parse()
    {
        Filter filter;
        for (skipSpaces(); !atEnd(); skipSpaces()) {
            Filter::Term term;
            if (!readTerm(term))
                return Error{ErrorCode::InvalidArgument, m_failure};
            filter.m_terms.append(term);
        }
        return filter;
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    QChar peek() const { return atEnd() ? QChar() : m_text[m_at]; }
    void skipSpaces()
    {
        while (!atEnd() && peek().isSpace())
            ++m_at;
    }
    bool fail(const QString &why)
    {
        m_failure = why;
        return false;
    }

    bool readTerm(Filter::Term &term)
    {
        if (peek() == u'-') {
            term.negated = true;
            ++m_at;
            if (atEnd() || peek().isSpace())
                return fail(tr("Nothing follows `-`. Write the term to leave out right after it."));
        }
        if (!readKey(term) || !readAlternatives(term))
            return false;
        return Filter::isTime(term) ? checkTimes(term) : checkNumbers(term);
    }

    bool readKey(Filter::Term &term)
    {
        qsizetype end = m_at;
        while (end < m_text.size() && isKeyCharacter(m_text[end]))
            ++end;
        if (end == m_at || end == m_text.size() || !QStringView(u":=<>").contains(m_text[end]))
            return true;
        const QString key = m_text.sliced(m_at, end - m_at).toLower();
        const bool isUntil = key == u"until";
        if (!m_keys.contains(isUntil ? QStringLiteral("since") : key))
            return fail(unknownKey(key));
        term.key = key;
        if (isUntil || (key == u"since" && m_text[end] == u':'))
            term.comparison = isUntil ? Filter::Comparison::Until : Filter::Comparison::Since;
        switch (m_text[end].unicode()) {
        case '=':
            term.comparison = Filter::Comparison::Equal;
            break;
        case '<':
            term.comparison = Filter::Comparison::Less;
            break;
        case '>':
            term.comparison = Filter::Comparison::Greater;
            break;
        default:
            break;
        }
        m_at = end + 1;
        return true;
    }

    QString unknownKey(const QString &key) const
    {
        if (isKeyElsewhere(key))
            return tr("Not on this page: `%1`. Keys here: %2.")
                .arg(key, m_keys.join(QLatin1String(", ")));
        const QString close = closestKey(key, m_keys);
        if (!close.isEmpty())
            return tr("Unknown key `%1`. Did you mean `%2`?").arg(key, close);
        return tr("Unknown key `%1`. Put text that has a colon in quotation marks.").arg(key);
    }

    bool readAlternatives(Filter::Term &term)
    {
        while (!atEnd() && !peek().isSpace()) {
            Filter::Alternative alternative;
            const QChar first = peek();
            const bool read = first == u'"'   ? readQuoted(alternative)
                              : first == u'/' ? readPattern(alternative)
                                              : readWord(alternative);
            if (!read)
                return false;
            if (first != u'"' && !term.key.isEmpty() && alternative.text.contains(u'*'))
                makeWildcard(alternative);
            if (alternative.isPattern || !alternative.text.isEmpty())
                term.alternatives.append(alternative);
            if (atEnd() || peek().isSpace())
                break;
            if (peek() != u'|')
                return fail(
                    tr("A space or `|` is missing before `%1`.").arg(m_text.sliced(m_at, 1)));
            ++m_at;
        }
        if (term.key.isEmpty() && term.alternatives.isEmpty())
            return fail(tr("There is nothing to look for in `%1`.").arg(m_text.trimmed()));
        return true;
    }

    static void makeWildcard(Filter::Alternative &alternative)
    {
        QStringList parts = alternative.text.split(u'*');
        for (QString &part : parts)
            part = QRegularExpression::escape(part);
        alternative.pattern =
            QRegularExpression(StepLimit + u'^' + parts.join(QLatin1String(".*")) + u'$',
                               QRegularExpression::CaseInsensitiveOption);
        alternative.isPattern = true;
    }

    bool readWord(Filter::Alternative &alternative)
    {
        const qsizetype start = m_at;
        while (!atEnd() && !peek().isSpace() && peek() != u'|')
            ++m_at;
        alternative.text = m_text.sliced(start, m_at - start);
        return true;
    }

    bool readQuoted(Filter::Alternative &alternative)
    {
        for (++m_at; !atEnd() && peek() != u'"'; ++m_at) {
            if (peek() == u'\\' && m_at + 1 < m_text.size())
                ++m_at;
            alternative.text += peek();
        }
        if (atEnd())
            return fail(tr("The closing quotation mark is missing."));
        ++m_at;
        return true;
    }

    bool readPattern(Filter::Alternative &alternative)
    {
        QString pattern;
        for (++m_at; !atEnd() && peek() != u'/'; ++m_at) {
            if (peek() == u'\\' && m_at + 1 < m_text.size()) {
                if (m_text[m_at + 1] != u'/')
                    pattern += u'\\';
                ++m_at;
            }
            pattern += peek();
        }
        if (atEnd())
            return fail(tr("The pattern has no closing `/`. Put text that begins with `/` in "
                           "quotation marks."));
        ++m_at;
        auto options = QRegularExpression::PatternOptions(QRegularExpression::NoPatternOption);
        if (peek() == u'i') {
            options |= QRegularExpression::CaseInsensitiveOption;
            ++m_at;
        }
        if (pattern.size() > MaxPatternLength)
            return fail(tr("The pattern has %1 characters; the limit is %2.")
                            .arg(pattern.size())
                            .arg(MaxPatternLength));
        alternative.pattern = QRegularExpression(StepLimit + pattern, options);
        alternative.isPattern = true;
        if (!alternative.pattern.isValid())
            return fail(tr("The pattern is not valid at character %1: %2.")
                            .arg(alternative.pattern.patternErrorOffset() - StepLimit.size())
                            .arg(alternative.pattern.errorString()));
        return true;
    }

    bool checkTimes(Filter::Term &term)
    {
        const qint64 nowUtc = QDateTime::currentMSecsSinceEpoch();
        QString wrong;
        bool allTimes = !term.alternatives.isEmpty();
        for (Filter::Alternative &alternative : term.alternatives) {
            const std::optional<FilterTime> time =
                alternative.isPattern ? std::nullopt : parseFilterTime(alternative.text, nowUtc);
            if (time) {
                alternative.time = *time;
            } else if (allTimes) {
                allTimes = false;
                wrong = alternative.isPattern ? alternative.pattern.pattern().mid(StepLimit.size())
                                              : alternative.text;
            }
        }
        if (allTimes)
            return true;
        const QString example = tr("Write how long ago, as in `%1:10m`, or a time, as in "
                                   "`%1:12:04`, `%1:12:04:05` or `%1:2026-11-22T12:04`.")
                                    .arg(term.key);
        if (wrong.isEmpty())
            return fail(example);
        return fail(
            tr("`%1` is no time. %2", "what was typed, how to write it").arg(wrong, example));
    }

    bool checkNumbers(Filter::Term &term)
    {
        const bool ordered = term.comparison == Filter::Comparison::Greater ||
                             term.comparison == Filter::Comparison::Less;
        for (Filter::Alternative &alternative : term.alternatives) {
            const std::optional<double> number =
                alternative.isPattern ? std::nullopt : toNumber(alternative.text);
            // Ids are of digits, too, and are not the same when they are nearly the same number.
            const bool isText = term.comparison == Filter::Comparison::Equal &&
                                (alternative.text.isEmpty() || alternative.text.back().isDigit());
            alternative.isNumber = number.has_value() && !isText;
            alternative.number = number.value_or(0);
        }
        const bool allNumbers =
            std::all_of(term.alternatives.cbegin(),
                        term.alternatives.cend(),
                        [](const Filter::Alternative &a) { return a.isNumber; });
        if (ordered && (term.alternatives.isEmpty() || !allNumbers)) {
            return fail(tr("`%1` is compared with a number, for example `%1>10` or `%1<2k`.")
                            .arg(term.key));
        }
        return true;
    }

    QString m_text;
    QStringList m_keys;
    qsizetype m_at = 0;
    QString m_failure;
};

Result<Filter> Filter::parse(const QString &text, const QStringList &knownKeys)
{
    return FilterParser(text, knownKeys).parse();
}

} // namespace ui
