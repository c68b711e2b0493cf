// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertstore.h"

namespace ui {

AlertStore::AlertStore(Collect collect, QObject *parent)
    : JsonStore(std::move(collect),
                {tr("The history of alerts could not be read (%1), so it begins anew. The old "
                    "file is kept as “%2”."),
                 tr("The history of alerts could not be read (%1), so it begins anew."),
                 tr("“%1” could not be written, so the history of alerts is lost when the console "
                    "is closed: %2.")},
                parent)
{}

} // namespace ui
