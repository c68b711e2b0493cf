// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/jsondiff.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ui {

namespace {

class Comparing
{
public:
    explicit Comparing(qsizetype most)
        : m_most(most)
    {}

    JsonDiff take() { return std::move(m_diff); }

    void compare(const QString &path, const QJsonValue &was, const QJsonValue &is)
    {
        if (m_diff.isCut || was == is)
            return;
        if (was.isObject() && is.isObject())
            compareObjects(path, was.toObject(), is.toObject());
        else if (was.isArray() && is.isArray())
            compareLists(path, was.toArray(), is.toArray());
        else
            note({JsonChange::Changed, path, was, is});
    }

private:
    void note(const JsonChange &change)
    {
        if (m_diff.changes.size() == m_most)
            m_diff.isCut = true;
        else
            m_diff.changes.append(change);
    }

    // Both have their keys in the same order.
    void compareObjects(const QString &path, const QJsonObject &was, const QJsonObject &is)
    {
        const auto member = [&](const QString &key) {
            return path.isEmpty() ? key : QString(path + u'.' + key);
        };
        auto a = was.constBegin();
        auto b = is.constBegin();
        while (a != was.constEnd() || b != is.constEnd()) {
            if (b == is.constEnd() || (a != was.constEnd() && a.key() < b.key())) {
                note({JsonChange::Removed, member(a.key()), a.value(), QJsonValue::Undefined});
                ++a;
            } else if (a == was.constEnd() || b.key() < a.key()) {
                note({JsonChange::Added, member(b.key()), QJsonValue::Undefined, b.value()});
                ++b;
            } else {
                compare(member(a.key()), a.value(), b.value());
                ++a;
                ++b;
            }
        }
    }

    void compareLists(const QString &path, const QJsonArray &was, const QJsonArray &is)
    {
        const auto item = [&](qsizetype i) {
            return QStringLiteral("%1[%2]").arg(path).arg(i);
        };
        const qsizetype shorter = qMin(was.size(), is.size());
        qsizetype start = 0;
        while (start < shorter && was.at(start) == is.at(start))
            ++start;
        qsizetype end = 0;
        while (end < shorter - start && was.at(was.size() - 1 - end) == is.at(is.size() - 1 - end))
            ++end;
        const qsizetype wasEnd = was.size() - end;
        const qsizetype isEnd = is.size() - end;
        for (qsizetype i = start; i < qMin(wasEnd, isEnd); ++i)
            compare(item(i), was.at(i), is.at(i));
        for (qsizetype i = isEnd; i < wasEnd; ++i)
            note({JsonChange::Removed, item(i), was.at(i), QJsonValue::Undefined});
        for (qsizetype i = wasEnd; i < isEnd; ++i)
            note({JsonChange::Added, item(i), QJsonValue::Undefined, is.at(i)});
    }

    qsizetype m_most;
    JsonDiff m_diff;
};

} // namespace

JsonDiff jsonDiff(const QJsonValue &was, const QJsonValue &is, qsizetype most)
{
    Comparing comparing(most);
    comparing.compare({}, was, is);
    return comparing.take();
}

QString jsonTypeText(QJsonValue::Type type)
{
    switch (type) {
    case QJsonValue::Object:
        return QCoreApplication::translate("ui::Json", "object");
    case QJsonValue::Array:
        return QCoreApplication::translate("ui::Json", "list");
    case QJsonValue::String:
        return QCoreApplication::translate("ui::Json", "text");
    case QJsonValue::Double:
        return QCoreApplication::translate("ui::Json", "number");
    case QJsonValue::Bool:
        return QCoreApplication::translate("ui::Json", "true or false");
    case QJsonValue::Null:
        return QCoreApplication::translate("ui::Json", "null");
    case QJsonValue::Undefined:
        break;
    }
    return {};
}

QString jsonValueText(const QJsonValue &value, qsizetype most)
{
    if (value.isUndefined())
        return {};
    QJsonValue shown = value;
    if (value.isString())
        shown = value.toString().left(most);
    const QByteArray list = QJsonDocument(QJsonArray{shown}).toJson(QJsonDocument::Compact);
    const QString text = QString::fromUtf8(list.sliced(1, list.size() - 2));
    return text.size() <= most ? text : QString(text.left(most - 1) + u'…');
}

} // namespace ui
