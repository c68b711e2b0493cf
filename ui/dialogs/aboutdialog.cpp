// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/aboutdialog.h"

#include <QBoxLayout>
#include <QFile>
#include <QFontDatabase>
#include <QIcon>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>

namespace ui {

namespace {

QWidget *textTab(const QString &path, const QString &name, QWidget *parent)
{
    auto *text = new QPlainTextEdit(parent);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setFrameShape(QFrame::NoFrame);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setAccessibleName(name);
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        text->setPlainText(QString::fromUtf8(file.readAll()));
    return text;
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About Belfry"));
    auto *picture = new QLabel(this);
    picture->setPixmap(
        QIcon(QStringLiteral(":/belfry.svg")).pixmap(QSize(64, 64), devicePixelRatio()));
    auto *title = new QLabel(tr("Belfry %1").arg(QStringLiteral(BELFRY_VERSION)), this);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.6);
    font.setBold(true);
    title->setFont(font);
    auto *purpose = new QLabel(tr("A Pusher-protocol broadcaster with a desktop console.\n"
                                  "Built with Qt %1. Free software under the GNU General Public "
                                  "Licence, version 3 or later; it comes with no warranty.")
                                   .arg(QString::fromLatin1(qVersion())),
                               this);
    purpose->setWordWrap(true);

    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(title);
    words->addWidget(purpose);
    auto *head = new QHBoxLayout;
    head->setSpacing(20);
    head->addWidget(picture, 0, Qt::AlignTop);
    head->addLayout(words, 1);

    auto *tabs = new QTabWidget(this);
    tabs->setAccessibleName(tr("Licences"));
    tabs->addTab(textTab(QStringLiteral(":/licence.txt"), tr("Licence"), tabs), tr("Licence"));
    tabs->addTab(textTab(QStringLiteral(":/icons/LICENSE"), tr("Licence of the icons"), tabs),
                 tr("Icons"));
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(16);
    layout->addLayout(head);
    layout->addWidget(tabs, 1);
    layout->addWidget(close, 0, Qt::AlignRight);
    resize(640, 520);
}

} // namespace ui
