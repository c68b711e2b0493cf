// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/people.h"

#include <QDialog>

#include <array>

class QLineEdit;
class QSettings;

namespace ui {

// Which fields of user_info say who a user is, where, and how. Every change holds at once.
class PersonKeysDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PersonKeysDialog(const server::PersonKeys &keys, QWidget *parent = nullptr);

    server::PersonKeys keys() const;

    static void save(const server::PersonKeys &keys, QSettings &settings);
    static server::PersonKeys restored(const QSettings &settings);

signals:
    void changed(const server::PersonKeys &keys);

private:
    void show(const server::PersonKeys &keys);

    std::array<QLineEdit *, 3> m_fields{}; // name, location, status
};

} // namespace ui
