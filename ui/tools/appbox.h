// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"

#include <QComboBox>

namespace ui {

// A choice of one of the server's apps. What is chosen stays when others come or go.
class AppBox : public QComboBox
{
    Q_OBJECT

public:
    explicit AppBox(QWidget *parent = nullptr);

    // A last entry without an app.
    void setOtherEntry(const QString &text);
    void setApps(const QList<server::AppSummary> &apps);
    QString appId() const { return currentData().toString(); } // empty: the last entry, or none
    // At once, or as soon as there is such an app.
    void choose(const QString &appId);

private:
    void fill();

    QList<server::AppSummary> m_apps;
    QString m_other;
    QString m_wanted;
};

} // namespace ui
