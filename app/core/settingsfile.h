// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/commandline.h"
#include "app/core/filesthread.h"
#include "server/console/local/settingsstore.h"

namespace app {

// Keeps what an operator sets in a TOML file of the profile, which is read and written in the
// files' thread. A file that cannot be read is put aside, as "server.toml.bad", by the first that
// is written.
class SettingsFile final : public server::SettingsStore
{
public:
    SettingsFile(FilesThread &files, const Options &options);

    QString file() const override;
    // `context` must live until the files' thread has been stopped.
    void save(const Change &change, QObject *context, Answer<Settings> done) override;
    void check(const server::TlsFiles &files,
               QObject *context,
               Answer<server::CertificateInfo> done) override;

private:
    FilesThread &m_files;
    const Options m_options;
};

} // namespace app
