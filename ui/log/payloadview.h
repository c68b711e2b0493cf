// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/log/latest.h"

#include <QPlainTextEdit>

namespace ui {

// Data of an event, to read. Of more than 64 KiB the text is made in a thread.
class PayloadView : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr qsizetype InThreadBytes = 64 * 1024;

    PayloadView(const char *name, const QString &accessibleName, QWidget *parent = nullptr);

    void present(const QByteArray &bytes);
    // A sentence in place of data.
    void explain(const QString &text);
    void setWraps(bool wraps);

private:
    Latest m_latest;
};

} // namespace ui
