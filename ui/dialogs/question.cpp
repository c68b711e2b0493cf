// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/question.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace ui {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Question)
};

} // namespace

void ask(QWidget *parent,
         const QString &text,
         const QString &yes,
         Agreeing agreeing,
         const std::function<void()> &does)
{
    auto *box = new QMessageBox(QMessageBox::Question, Texts::tr("Belfry"), text, {}, parent);
    box->setObjectName(QStringLiteral("question"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    QPushButton *agree = box->addButton(yes, QMessageBox::AcceptRole);
    agree->setObjectName(QStringLiteral("questionYes"));
    QPushButton *cancel = box->addButton(QMessageBox::Cancel);
    cancel->setObjectName(QStringLiteral("questionCancel"));
    box->setDefaultButton(agreeing == Agreeing::Easy ? agree : cancel);
    QObject::connect(agree, &QPushButton::clicked, parent, does);
    box->open();
}

} // namespace ui
