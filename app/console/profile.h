// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

class QSettings;
class QTemporaryDir;

namespace app {

// Where the window keeps how it was left. What cannot be read is kept beside it as console.bad; a
// run that did not end properly is known at the next start. Main thread.
class Profile
{
public:
    explicit Profile(const QString &directory);
    ~Profile(); // this run has ended properly

    QSettings &settings() { return *m_settings; }
    // From now on as if nothing had been kept; nothing is lost or overwritten.
    void enterSafeMode();

    // The last run's end was never noted.
    bool hasCrashed() const { return m_crashed; }
    // What a person should know about the settings; empty: nothing.
    QString complaint() const { return m_complaint; }

private:
    QString m_marker;
    bool m_crashed = false;
    QString m_complaint;
    std::unique_ptr<QTemporaryDir> m_forgetful;
    std::unique_ptr<QSettings> m_settings;
};

} // namespace app
