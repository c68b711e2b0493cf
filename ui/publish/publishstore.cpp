// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/publishstore.h"

namespace ui {

PublishStore::PublishStore(Collect collect, QObject *parent)
    : JsonStore(
          std::move(collect),
          {tr("Templates and history could not be read (%1), so they begin anew. The old file "
              "is kept as “%2”."),
           tr("Templates and history could not be read (%1), so they begin anew."),
           tr("“%1” could not be written, so templates and history are lost when "
              "the console is closed: %2.")},
          parent)
{}

} // namespace ui
