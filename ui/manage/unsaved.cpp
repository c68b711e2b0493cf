// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manage/unsaved.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace ui {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Unsaved)
};

} // namespace

void askAboutUnsaved(QWidget *parent,
                     const QString &text,
                     const std::function<void()> &save,
                     const std::function<void()> &discard)
{
    auto *box =
        new QMessageBox(QMessageBox::Question, Texts::tr("Belfry"), text, {}, parent->window());
    box->setObjectName(QStringLiteral("unsavedBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    if (save) {
        QPushButton *yes = box->addButton(Texts::tr("Save"), QMessageBox::AcceptRole);
        yes->setObjectName(QStringLiteral("unsavedSave"));
        box->setDefaultButton(yes);
        QObject::connect(yes, &QPushButton::clicked, parent, save);
    }
    QPushButton *no = box->addButton(Texts::tr("Discard"), QMessageBox::DestructiveRole);
    no->setObjectName(QStringLiteral("unsavedDiscard"));
    QObject::connect(no, &QPushButton::clicked, parent, discard);
    QPushButton *stay = box->addButton(Texts::tr("Stay"), QMessageBox::RejectRole);
    stay->setObjectName(QStringLiteral("unsavedStay"));
    box->setEscapeButton(stay);
    box->open();
}

} // namespace ui
