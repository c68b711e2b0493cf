// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace ui {

// A line of an .env file, and what is wrong with how it is written.
struct EnvLine
{
    enum Fault { None, NoAssignment, SpaceBeforeEquals, SpaceInValue, OpenQuote, CurlyQuotes };
    int number = 0; // from 1
    QString name;
    QString value; // unquoted, ${NAME} expanded
    QString raw;   // behind the "="
    Fault fault = None;
};

// An .env file as Laravel reads it: of two lines with a name the last counts, "null" is nothing.
// Faults are kept, not refused. Pure.
class EnvText
{
public:
    static EnvText parse(const QString &text);

    const QList<EnvLine> &lines() const { return m_lines; } // without comments and empty ones
    const EnvLine *find(const QString &name) const;         // the one that counts; null: none
    QString value(const QString &name) const;               // empty when absent
    bool contains(const QString &name) const { return find(name) != nullptr; }
    QStringList repeated() const; // names with more than one value

private:
    QString expanded(const QString &value) const;

    QList<EnvLine> m_lines;
};

} // namespace ui
