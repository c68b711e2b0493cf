// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>

class QTextBrowser;

namespace ui {

class Page;
class WindowActions;

// What an operator looks up: pages, filters, numbers, close codes and keys, as they are in this
// window.
class HandbookDialog : public QDialog
{
    Q_OBJECT

public:
    HandbookDialog(const WindowActions &actions,
                   const QList<Page *> &pages,
                   QWidget *parent = nullptr);

private:
    QTextBrowser *m_text;
};

} // namespace ui
