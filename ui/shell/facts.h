// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace ui {

// A name and what it is like now.
using Fact = std::pair<QString, QString>;
using Facts = QList<Fact>;

// One line each: "name: value".
QString textOf(const Facts &facts);
// Of the program and the machine it runs on.
Facts programFacts();

} // namespace ui
