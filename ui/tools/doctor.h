// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tools/doctorrules.h"
#include "ui/tools/envtext.h"

#include <QCoreApplication>

namespace ui {

// One diagnosis; for diagnose() alone.
class Doctor
{
    Q_DECLARE_TR_FUNCTIONS(ui::Doctor)

public:
    Doctor(const QString &text, const DoctorFacts &facts)
        : m_env(EnvText::parse(text))
        , m_facts(facts)
    {}

    QList<Finding> run();

private:
    void say(Finding::Severity severity,
             const QString &name,
             const QString &text,
             const QString &fix = {},
             const QString &lines = {});
    QString named(const char *part) const { return m_prefix + QLatin1String(part); }
    QString value(const char *part) const { return m_env.value(named(part)); }
    static QString line(const QString &name, const QString &value)
    {
        return QStringLiteral("%1=%2").arg(name, value);
    }
    const server::AppCredentials *find(QString server::AppCredentials::*field,
                                       const QString &value) const;
    QString titleOf(const server::AppCredentials &app) const;
    QString allOf(const server::AppCredentials &app) const;

    void lookAtWriting();
    void lookAtConnection();
    void lookAtApp();
    void lookAtSecret(const server::AppCredentials &app);
    void lookAtHost();
    void lookAtPort();
    void lookAtScheme();
    void lookAtBrowser();
    void lookAtTheRest();
    void lookAtOrigin();

    EnvText m_env;
    const DoctorFacts &m_facts;
    QString m_prefix = QStringLiteral("REVERB_");
    const server::AppCredentials *m_app = nullptr; // that is meant
    bool m_inContainer = false;
    QList<Finding> m_findings;
};

} // namespace ui
